package io.saldo.billing.rows;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row with its header: a fact as the host told it.
 *
 * @param days null for a withdrawal, which is about the days of what it withdraws
 * @param row null for a withdrawal
 */
record Told(
        Header header, @Nullable DateRange days, @Nullable Row row) {
    /**
     * What a host may say of a row beside what it says; null where it leaves it to the rules.
     *
     * @param id on the shelf
     * @param known when it became known
     * @param replaces the row of the same shelf that it replaces or withdraws
     */
    record Header(
            @Nullable FactId id,
            @Nullable KnownOn known,
            @Nullable FactId replaces,
            Shelf shelf) {
        static final Header NONE = new Header(null, null, null, Shelf.HOUSE);

        /** Of the next row: what became known together, and whose it is, stays so; an id is of one row. */
        Header next() {
            return new Header(null, known, null, shelf);
        }

        Header known(KnownOn other) {
            return new Header(id, other, replaces, shelf);
        }

        Header as(String other) {
            return new Header(new FactId(other, shelf), known, replaces, shelf);
        }

        Header replacing(String other) {
            return new Header(id, known, new FactId(other, shelf), shelf);
        }

        Header on(Shelf other) {
            return new Header(
                    id == null ? null : new FactId(id.value(), other),
                    known,
                    replaces == null ? null : new FactId(replaces.value(), other),
                    other);
        }
    }

    /** A moment; or a day, at whose end in the zone of the house it was. */
    sealed interface KnownOn {
        record At(Known moment) implements KnownOn {}

        record EndOf(LocalDate day) implements KnownOn {}
    }

    /** A row under its id, as it was told. */
    record Named(FactId id, Told told) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("id", id).field("replaces", told.header.replaces).field("days", told.days);
            if (told.row != null) {
                out.field("kind", told.row.code()).object("row", told.row);
            }
        }
    }

    /** A row whose header is complete. */
    record Settled(
            FactId id,
            Told told,
            DateRange days,
            Known known,
            @Nullable FactId replaces,
            Row row) {
        boolean isWithdrawal() {
            return told.row == null;
        }

        <R extends Row, T> Fact<T> fact(Class<R> kind, Function<R, T> value) {
            return new Fact<>(id, days, known, replaces, isWithdrawal() ? null : value.apply(kind.cast(row)));
        }
    }
}
