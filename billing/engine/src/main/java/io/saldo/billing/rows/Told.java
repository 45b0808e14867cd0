package io.saldo.billing.rows;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
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
     * @param known when it became known
     * @param replaces the row that it replaces or withdraws
     */
    record Header(
            @Nullable FactId id,
            @Nullable KnownOn known,
            @Nullable FactId replaces) {
        static final Header NONE = new Header(null, null, null);

        /** Of the next row: what became known together stays so, an id is of one row. */
        Header next() {
            return new Header(null, known, null);
        }
    }

    /** A moment; or a day, at whose end in the zone of the house it was. */
    sealed interface KnownOn {
        record At(Known moment) implements KnownOn {}

        record EndOf(LocalDate day) implements KnownOn {}
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
