package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Operand;
import io.saldo.metering.consumption.ConsumptionMethod;
import org.jspecify.annotations.Nullable;

/**
 * The part of a fee that is charged for people being there: what an absence lowers.
 *
 * @param method how its volume was determined; null for what no meter can measure
 * @param volume V*, the volume charged for people; null where it is the whole
 * @param whole V, the volume of the fee; null where {@code volume} is
 */
public record PersonPart(
        @Nullable ConsumptionMethod method,
        @Nullable Operand volume,
        @Nullable Operand whole) {

    /** All of the fee. */
    public static PersonPart whole(@Nullable ConsumptionMethod method) {
        return new PersonPart(method, null, null);
    }
}
