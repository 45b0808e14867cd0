package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import org.jspecify.annotations.Nullable;

/**
 * What months before counted and posted for the debts of a key. Penalties are rounded once over all of them, so what
 * debts that are paid came to is handed on unrounded.
 *
 * @param settled what its debts that are paid and handed on no more came to, in roubles
 * @param posted what was posted for the key, whatever its debts
 * @param line the id of the last line of these; null where none was posted
 */
public record AccruedPenalties(
        PenaltyKey key,
        Exact settled,
        Kopecks posted,
        @Nullable String line) implements Canonical {
    /** Of a key of which nothing was counted. */
    public static AccruedPenalties none(PenaltyKey key) {
        return new AccruedPenalties(key, Exact.ZERO, Kopecks.ZERO, null);
    }

    /** With one more line posted. */
    public AccruedPenalties posting(String id, Kopecks amount) {
        String last = line == null || id.compareTo(line) > 0 ? id : line;
        return new AccruedPenalties(key, settled, posted.plus(amount), last);
    }

    /** Where its debts are paid and come to so much in all, in roubles. */
    public AccruedPenalties settledFor(Exact total) {
        return new AccruedPenalties(key, total, posted, line);
    }

    /** Whether there is anything to hand on. */
    boolean isNothing() {
        return settled.signum() == 0 && posted.isZero();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.object("key", key).field("settled", settled).field("posted", posted).field("line", line);
    }
}
