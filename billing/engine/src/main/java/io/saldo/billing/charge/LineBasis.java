package io.saldo.billing.charge;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;

/**
 * What a line was charged for.
 *
 * @param volume the account's part of the volume, exact
 * @param tariff the price; where it changed inside the month each has a line of its own
 * @param band the part of the day and of the volume that the price is for; {@link Band#NONE} where there is one price
 */
public record LineBasis(Exact volume, Unit unit, VolumeMethod method, Quantity tariff, Band band) {
    public LineBasis(Exact volume, Unit unit, VolumeMethod method, Quantity tariff) {
        this(volume, unit, method, tariff, Band.NONE);
    }

    public LineBasis plus(LineBasis later) {
        return new LineBasis(volume.plus(later.volume), unit, method, later.tariff, band);
    }
}
