package io.saldo.services.document;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.service.Draft;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.services.command.Held;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Composes the documents of a closed month from the books alone. */
final class Composition {
    private final UnitOfWork<BillingStore> books;
    private final SaldoBilling billing;

    Composition(UnitOfWork<BillingStore> books, Clock clock) {
        this.books = books;
        this.billing = SaldoBilling.of(books, clock);
    }

    /** Those of one account, or of all where it is null. */
    Outcome<List<PaymentDocument>> of(HouseId house, BillingPeriod month, @Nullable AccountNumber only) {
        boolean closed =
                books.read(store -> store.months().seals(house, month).stream().anyMatch(seal -> seal.stands()));
        if (!closed) {
            return Outcome.refused(Reason.NOT_CLOSED, month);
        }
        return billing.month(house, month).then(draft -> Outcome.done(compose(house, draft, only)));
    }

    private List<PaymentDocument> compose(HouseId house, Draft draft, @Nullable AccountNumber only) {
        DocumentDirectory directory = books.read(store -> directory(store, house));
        var composer = new PaymentDocumentComposer(draft.month(), draft.sealed().bill(), directory);
        List<PaymentDocument> documents = new ArrayList<>();
        for (AccountNumber account : composer.accounts()) {
            if (only == null || only.equals(account)) {
                documents.addAll(composer.compose(account));
            }
        }
        return documents;
    }

    private static DocumentDirectory directory(BillingStore store, HouseId house) {
        ShelfId shelf = ShelfId.of(house);
        Map<PartyId, Party> parties = new TreeMap<>();
        Map<ServiceCode, Service> services = new TreeMap<>();
        // what the house tells of its own holds before what is shared
        for (ShelfId each : List.of(ShelfId.ORGANIZATION, shelf)) {
            held(store, each, "party", HouseRow.PartyDetails.class)
                    .forEach(held ->
                            parties.put(held.row().party().id(), held.row().party()));
            held(store, each, "service", HouseRow.OfService.class)
                    .forEach(held ->
                            services.put(held.row().service().code(), held.row().service()));
        }
        String address = held(store, shelf, "house", HouseRow.TheHouse.class).stream()
                .map(held -> held.row().address())
                .findFirst()
                .orElse("");
        return new DocumentDirectory(address, Map.of(), parties, services, Map.of());
    }

    private static <R extends Row> List<Held<R>> held(BillingStore store, ShelfId shelf, String kind, Class<R> type) {
        Reach reach = Reach.about(Set.of()).andFurther(Map.of(kind, LocalDate.MIN));
        return Held.of(shelf, store.statements().asOf(shelf, Known.LATEST, reach), type);
    }
}
