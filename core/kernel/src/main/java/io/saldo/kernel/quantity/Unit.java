package io.saldo.kernel.quantity;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: a product of powers of base units. {@code RUB.per(CUBIC_METRE)} is the unit of a price of water. Months are not
 * counted: a norm «a month» is used for one month.
 */
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

    public static final Unit ONE = new Unit(Map.of());
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

    private final Map<Base, Integer> powers;
    private final int hash;
    /** What was asked before: there are few units, and they meet for every operand. */
    private final Map<Unit, Unit> products = new ConcurrentHashMap<>();

    private final Map<Unit, Unit> quotients = new ConcurrentHashMap<>();

    private Unit(Map<Base, Integer> powers) {
        this.powers = Map.copyOf(powers);
        this.hash = this.powers.hashCode();
    }

    private static Unit of(Base base) {
        return new Unit(Map.of(base, 1));
    }

    public Unit times(Unit other) {
        Unit known = products.get(other);
        return known != null ? known : products.computeIfAbsent(other, unit -> combine(unit, 1));
    }

    public Unit per(Unit other) {
        Unit known = quotients.get(other);
        return known != null ? known : quotients.computeIfAbsent(other, unit -> combine(unit, -1));
    }

    private Unit combine(Unit other, int sign) {
        Map<Base, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Unit(sum);
    }

    /** The power of each base unit, zero powers left out. */
    public Map<Base, Integer> powers() {
        return powers;
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
        return this == other || (other instanceof Unit unit && hash == unit.hash && powers.equals(unit.powers));
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
        for (Base base : Base.values()) {
            int power = powers.getOrDefault(base, 0);
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
