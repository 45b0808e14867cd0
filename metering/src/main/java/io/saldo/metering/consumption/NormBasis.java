package io.saldo.metering.consumption;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Operand;

/**
 * What a volume by the norm rests on, for the formulas of money that name both.
 *
 * @param persons n
 * @param norm N
 */
public record NormBasis(Operand persons, Operand norm) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("persons", persons.value()).field("norm", norm.value()).field("unit", norm.unit());
    }
}
