package io.saldo.testkit;

import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Documents of one unit of the plain store. */
record PlainDocuments(PlainUnit unit) implements Documents {
    private static void exact(Instant at) {
        InvalidValueException.unless(at.truncatedTo(ChronoUnit.MICROS).equals(at), "at", at, "microseconds");
    }

    @Override
    public Issuing issue(IssuedDocument document) {
        unit.opened(ShelfId.of(document.house()));
        PlainUnit.exact(document);
        exact(document.issued());
        KeptDocument standing =
                unit.writing().documents.putIfAbsent(document.number(), new KeptDocument(document, null));
        if (standing == null) {
            return new Issuing.Issued();
        }
        return standing.document().equals(document)
                ? new Issuing.Repeated()
                : new Issuing.OtherContent(standing.document());
    }

    @Override
    public Withdrawing withdraw(HouseId house, DocumentNumber number, Withdrawal decision) {
        unit.opened(ShelfId.of(house));
        PlainUnit.exact(decision);
        exact(decision.at());
        KeptDocument kept = unit.writing().documents.get(number);
        if (kept == null || !kept.document().house().equals(house)) {
            return new Withdrawing.Unknown();
        }
        Withdrawal before = kept.withdrawal();
        if (before != null) {
            return new Withdrawing.Before(before);
        }
        unit.writing().documents.put(number, new KeptDocument(kept.document(), decision));
        return new Withdrawing.Withdrawn();
    }

    @Override
    public Optional<KeptDocument> find(DocumentNumber number) {
        return Optional.ofNullable(unit.reading().documents.get(number));
    }

    @Override
    public List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return unit.reading().documents.values().stream()
                .filter(each -> each.document().account().equals(account)
                        && each.document().period().compareTo(from) >= 0
                        && each.document().period().compareTo(to) <= 0)
                .sorted(Comparator.comparing(
                                (KeptDocument each) -> each.document().period())
                        .thenComparing(each -> each.document().number()))
                .toList();
    }

    @Override
    public long standing(HouseId house, BillingPeriod period) {
        return unit.reading().documents.values().stream()
                .filter(each -> each.stands()
                        && each.document().house().equals(house)
                        && each.document().period().equals(period))
                .count();
    }
}
