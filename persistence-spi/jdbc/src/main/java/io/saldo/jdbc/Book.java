package io.saldo.jdbc;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The books of one organization. */
final class Book implements UnitOfWork<BillingStore> {
    private final String organization;
    private final Units units;
    private final JsonForm json;
    private final ConcurrentMap<ShelfId, Instant> given = new ConcurrentHashMap<>();

    Book(String organization, Units units, JsonForm json) {
        this.organization = organization;
        this.units = units;
        this.json = json;
    }

    String organization() {
        return organization;
    }

    Units units() {
        return units;
    }

    JdbcOptions options() {
        return units.options();
    }

    JsonForm json() {
        return json;
    }

    /** The last moment given for a shelf here; of a unit that failed it stands nowhere else. */
    Instant given(ShelfId shelf) {
        return given.getOrDefault(shelf, Instant.MIN);
    }

    /** Keeps that a moment was given, whatever becomes of the unit. */
    void gives(ShelfId shelf, Instant moment) {
        given.merge(shelf, moment, Columns::later);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
        return units.run(true, unit -> work.apply(new Unit(unit, this).store()));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
        return units.run(false, unit -> work.apply(new Unit(unit, this).store()));
    }
}
