package io.saldo.kernel.law;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;

/**
 * A place in an act.
 *
 * @param act the act
 * @param point the place as lawyers cite it, in Russian: «прил. 2, ф. 4(1)», «п. 59»
 */
public record Clause(Act act, String point) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("act", act).field("point", point);
    }
}
