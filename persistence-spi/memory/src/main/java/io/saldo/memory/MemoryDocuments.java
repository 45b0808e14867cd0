package io.saldo.memory;

import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.memory.Page.Row;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents as they were issued, found by number, by account and by house. */
record MemoryDocuments(Unit unit) implements Documents {

    /** Where the documents of one owner about one month begin: the owner is an account or a house. */
    record Place(String owner, BillingPeriod period, String number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int owners = owner.compareTo(other.owner);
            if (owners != 0) {
                return owners;
            }
            int periods = period.compareTo(other.period);
            return periods == 0 ? number.compareTo(other.number) : periods;
        }
    }

    private <V> @Nullable V seen(
            DocumentNumber number, Function<Page, ConcurrentNavigableMap<DocumentNumber, Row<V>>> rows) {
        for (Unit.Sight sight : unit.sights()) {
            Row<V> row = rows.apply(sight.page()).get(number);
            if (row != null && sight.sees(row)) {
                return row.value();
            }
        }
        return null;
    }

    @Override
    public Issuing issue(IssuedDocument document) {
        Page own = unit.writing();
        unit.opened(ShelfId.of(document.house()));
        Exact.value("document", document);
        Exact.instant("issued", document.issued());
        unit.hold(document.number());
        IssuedDocument standing = seen(document.number(), page -> page.documents);
        if (standing != null) {
            return standing.equals(document) ? new Issuing.Repeated() : new Issuing.OtherContent(standing);
        }
        var row = new Row<>(document, 0);
        String number = document.number().value();
        own.documents.put(document.number(), row);
        own.byAccount.put(new Place(document.account().value(), document.period(), number), row);
        own.byHouse.put(new Place(document.house().value(), document.period(), number), row);
        return new Issuing.Issued();
    }

    @Override
    public Withdrawing withdraw(HouseId house, DocumentNumber number, Withdrawal decision) {
        Page own = unit.writing();
        unit.opened(ShelfId.of(house));
        Exact.value("withdrawal", decision);
        Exact.instant("at", decision.at());
        IssuedDocument document = seen(number, page -> page.documents);
        if (document == null || !document.house().equals(house)) {
            return new Withdrawing.Unknown();
        }
        Withdrawal standing = seen(number, page -> page.withdrawals);
        if (standing != null) {
            return new Withdrawing.Before(standing);
        }
        own.withdrawals.put(number, new Row<>(decision, 0));
        return new Withdrawing.Withdrawn();
    }

    @Override
    public Optional<KeptDocument> find(DocumentNumber number) {
        return Optional.ofNullable(seen(number, page -> page.documents)).map(this::kept);
    }

    private KeptDocument kept(IssuedDocument document) {
        return new KeptDocument(document, seen(document.number(), page -> page.withdrawals));
    }

    @Override
    public List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return between(account.value(), from, to, page -> page.byAccount);
    }

    @Override
    public long standing(HouseId house, BillingPeriod period) {
        return between(house.value(), period, period, page -> page.byHouse).stream()
                .filter(KeptDocument::stands)
                .count();
    }

    private List<KeptDocument> between(
            String owner,
            BillingPeriod from,
            BillingPeriod to,
            Function<Page, ConcurrentNavigableMap<Place, Row<IssuedDocument>>> rows) {
        SortedMap<Place, KeptDocument> found = new TreeMap<>();
        if (from.compareTo(to) <= 0) {
            for (Unit.Sight sight : unit.sights()) {
                rows.apply(sight.page())
                        .subMap(new Place(owner, from, ""), new Place(owner, to.next(), ""))
                        .forEach((place, row) -> {
                            if (sight.sees(row)) {
                                found.put(place, kept(row.value()));
                            }
                        });
            }
        }
        unit.rowsRead().add(found.size());
        return List.copyOf(found.values());
    }
}
