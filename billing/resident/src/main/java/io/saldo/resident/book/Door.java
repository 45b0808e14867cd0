package io.saldo.resident.book;

import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Seal;
import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Optional;

/** The way from a linked account to the books, asked by every service for every question. */
public final class Door {
    private final UnitOfWork<? extends LinkBooks> cabinet;
    private final ResidentBooks organizations;

    private Door(UnitOfWork<? extends LinkBooks> cabinet, ResidentBooks organizations) {
        this.cabinet = cabinet;
        this.organizations = organizations;
    }

    public static Door of(UnitOfWork<? extends LinkBooks> cabinet, ResidentBooks organizations) {
        return new Door(cabinet, organizations);
    }

    /**
     * Opens an account. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND} where the link has ended, or no house of the
     * organization has the account.
     */
    public Outcome<OpenedAccount> open(LinkedAccount account) {
        return cabinet.<Outcome<?>>read(account::seen).then(link -> opened(account));
    }

    private Outcome<OpenedAccount> opened(LinkedAccount account) {
        Optional<OpenedAccount> found = organizations
                .of(account.account().organization())
                .flatMap(books -> books.books().read(store -> opened(account, books, store)));
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    private static Optional<OpenedAccount> opened(LinkedAccount account, OrganizationBooks books, BillingStore store) {
        Optional<HouseId> house = store.statements().houseOf(account.account().number());
        return house.map(each -> new OpenedAccount(account, books, each, closed(store, each)));
    }

    private static List<BillingPeriod> closed(BillingStore store, HouseId house) {
        return store.months().seals(house).stream()
                .filter(Seal::stands)
                .map(seal -> seal.manifest().period())
                .sorted()
                .toList();
    }
}
