package io.saldo.kernel.quantity;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: a product of powers of base units. {@code RUB.per(CUBIC_METRE)} is the unit of a price of water.
 * Months are not counted: a norm «a month» is used for one month.
 */
@SuppressWarnings("EnumOrdinal") // a column for every base unit; nothing is stored by its number
public final class Unit {
    /** What is measured at bottom. The codes are those of the notation read by {@link Unit#parse}. */
    public enum Base {
        /** Cubic metre (м³). */
        M3,
        /** Square metre (м²). */
        M2,
        /** Kilowatt-hour (кВт·ч). */
        KWH,
        /** Gigacalorie (Гкал). */
        GCAL,
        /** Person (чел.). */
        PERSON,
        /** Premises (помещение). */
        PREMISES,
        /** Hour (ч). */
        HOUR,
        /** Day (день). */
        DAY,
        /** Month, where months are counted (мес.). */
        MONTH,
        /** Rouble (руб.). */
        RUB
    }

    private static final List<Base> BASES = List.of(Base.values());

    public static final Unit ONE = new Unit(new byte[BASES.size()]);
    public static final Unit CUBIC_METRE = of(Base.M3);
    public static final Unit SQUARE_METRE = of(Base.M2);
    public static final Unit KILOWATT_HOUR = of(Base.KWH);
    public static final Unit GIGACALORIE = of(Base.GCAL);
    public static final Unit PERSON = of(Base.PERSON);
    public static final Unit PREMISES = of(Base.PREMISES);
    public static final Unit HOUR = of(Base.HOUR);
    public static final Unit DAY = of(Base.DAY);
    public static final Unit MONTH = of(Base.MONTH);
    public static final Unit RUB = of(Base.RUB);

    /** The power of each base unit, by its place in {@link Base}. */
    private final byte[] powers;

    private final int hash;

    private Unit(byte[] powers) {
        this.powers = powers;
        this.hash = Arrays.hashCode(powers);
    }

    private static Unit of(Base base) {
        byte[] powers = new byte[BASES.size()];
        powers[base.ordinal()] = 1;
        return new Unit(powers);
    }

    public Unit times(Unit other) {
        return combine(other, 1);
    }

    public Unit per(Unit other) {
        return combine(other, -1);
    }

    private Unit combine(Unit other, int sign) {
        byte[] sum = powers.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (byte) (sum[i] + sign * other.powers[i]);
        }
        return new Unit(sum);
    }

    /** The power of each base unit, zero powers left out. */
    public Map<Base, Integer> powers() {
        Map<Base, Integer> all = new EnumMap<>(Base.class);
        for (Base base : BASES) {
            if (powers[base.ordinal()] != 0) {
                all.put(base, (int) powers[base.ordinal()]);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException for anything else
     */
    public static Unit parse(String text) {
        Unit unit = ONE;
        String[] sides = text.split("/", -1);
        for (int side = 0; side < sides.length; side++) {
            for (String code : sides[side].split("\\*", -1)) {
                if (!code.equals("1")) {
                    unit = side == 0 ? unit.times(base(code, text)) : unit.per(base(code, text));
                }
            }
        }
        // one spelling a unit: «RUB/M3*DAY» would leave open whether days divide
        if (!unit.toString().equals(text)) {
            throw unreadable(text);
        }
        return unit;
    }

    private static Unit base(String code, String text) {
        for (Base base : Base.values()) {
            if (base.name().equals(code)) {
                return of(base);
            }
        }
        throw unreadable(text);
    }

    private static InvalidValueException unreadable(String text) {
        return new InvalidValueException(
                "unit", text, "base units in the order of Unit.Base, joined by * and /, as in RUB/M3");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Unit unit && hash == unit.hash && Arrays.equals(powers, unit.powers));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** A fixed notation: {@code M3}, {@code RUB/M3}, {@code M3/PERSON}, {@code 1}. */
    @Override
    public String toString() {
        var above = new StringBuilder();
        var below = new StringBuilder();
        for (Base base : BASES) {
            int power = powers[base.ordinal()];
            for (int i = 0; i < Math.abs(power); i++) {
                if (power > 0) {
                    above.append(above.isEmpty() ? "" : "*").append(base);
                } else {
                    below.append('/').append(base);
                }
            }
        }
        return (above.isEmpty() ? "1" : above.toString()) + below;
    }
}
