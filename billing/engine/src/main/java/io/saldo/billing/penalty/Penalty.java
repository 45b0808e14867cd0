package io.saldo.billing.penalty;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * Penalties posted in a month for one month's debt.
 *
 * @param line of kind PENALTY, about the month of the debt; below zero where what was posted before is taken back
 */
public record Penalty(Line line) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.object("line", line);
    }
}
