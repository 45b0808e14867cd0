package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.store.BillingStore;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.JdbcPersistence;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.UnitOfWork;
import java.util.SortedSet;
import javax.sql.DataSource;

/** The books of the organization of a store, and what is done with them. */
record OpenBooks(UnitOfWork<BillingStore> books, Register register, SaldoBilling billing, HandClock clock) {
    static OpenBooks of(DataSource source, String organization) {
        var clock = new HandClock();
        var options = JdbcOptions.DEFAULT.withClock(clock).withoutMigration();
        return of(JdbcPersistence.of(source, options).of(organization), clock);
    }

    static OpenBooks of(UnitOfWork<BillingStore> books, HandClock clock) {
        return new OpenBooks(books, Register.of(books), SaldoBilling.of(books, clock), clock);
    }

    SortedSet<HouseId> houses() {
        SortedSet<HouseId> houses = books.read(store -> store.statements().houses());
        return houses;
    }
}
