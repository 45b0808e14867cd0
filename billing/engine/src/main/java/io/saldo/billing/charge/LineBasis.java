package io.saldo.billing.charge;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a line was charged for.
 *
 * @param volume the account's part of the volume, exact
 * @param tariff the price; where it changed inside the month each has a line of its own
 * @param band the part of the day and of the volume that the price is for; {@link Band#NONE} where there is one price
 * @param grounds why it was determined so, at least one: of each part in turn where parts of a month or several
 *     premises were determined each by its own
 */
public record LineBasis(Exact volume, Unit unit, VolumeMethod method, Quantity tariff, Band band, List<Ground> grounds)
        implements Canonical {
    public LineBasis {
        grounds = List.copyOf(grounds);
        InvalidValueException.unless(!grounds.isEmpty(), "grounds", grounds, "at least one");
    }

    /** At one price, on one ground. */
    public LineBasis(Exact volume, Unit unit, VolumeMethod method, Quantity tariff, Ground ground) {
        this(volume, unit, method, tariff, Band.NONE, List.of(ground));
    }

    /** A sum that has neither volume nor price, as a document states it or a settlement makes it. */
    public static LineBasis ofSum(Ground ground) {
        return new LineBasis(Exact.ZERO, Unit.ONE, VolumeMethod.STATED, Quantity.of(0, Unit.RUB), ground);
    }

    /** The first ground: that of the volume. */
    public Ground ground() {
        return grounds.get(0);
    }

    public LineBasis plus(LineBasis later) {
        List<Ground> all = grounds.equals(later.grounds)
                ? grounds
                : Stream.concat(grounds.stream(), later.grounds.stream())
                        .distinct()
                        .toList();
        return new LineBasis(volume.plus(later.volume), unit, method, later.tariff, band, all);
    }

    /** Another volume at the same price, on other grounds. */
    public LineBasis on(Exact other, List<Ground> others) {
        return new LineBasis(other, unit, method, tariff, band, others);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("volume", volume)
                .field("unit", unit)
                .field("method", method)
                .field("tariff", tariff)
                .object("band", band)
                .array("grounds", grounds);
    }
}
