package io.saldo.billing.quality;

import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;

/** How far what was measured is from what the law wants. */
final class Deviation {
    private final QualityLaw law;

    Deviation(QualityLaw law) {
        this.law = law;
    }

    /** Full steps beyond the temperature allowed, by day or at night; zero inside of what is allowed. */
    Exact steps(Breach breach, boolean night) {
        Exact measured = QualityLaw.measured(breach);
        boolean room = breach.kind() == BreachKind.ROOM_TEMPERATURE;
        Exact least = room
                ? roomLeast(breach, night)
                : law.value(LawParameter.HOT_WATER_LEAST).minus(ofWater(night));
        Exact most =
                room ? roomMost(breach) : law.value(LawParameter.HOT_WATER_MOST).plus(ofWater(night));
        Exact step = law.value(room ? LawParameter.ROOM_STEP : LawParameter.HOT_WATER_STEP);
        Exact beyond = least.minus(measured).max(measured.minus(most)).max(Exact.ZERO);
        return step.signum() > 0 ? Exact.of(beyond.over(step).floor()) : beyond;
    }

    private Exact ofWater(boolean night) {
        return law.value(night ? LawParameter.HOT_WATER_DEVIATION_AT_NIGHT : LawParameter.HOT_WATER_DEVIATION_BY_DAY);
    }

    private Exact room(Breach breach) {
        return law.value(
                switch (breach.circumstance()) {
                    case CORNER_ROOM -> LawParameter.ROOM_TEMPERATURE_CORNER;
                    case COLD_REGION -> LawParameter.ROOM_TEMPERATURE_COLD_REGION;
                    case CORNER_ROOM_OF_COLD_REGION -> LawParameter.ROOM_TEMPERATURE_COLD_REGION_CORNER;
                    default -> LawParameter.ROOM_TEMPERATURE;
                });
    }

    private Exact roomLeast(Breach breach, boolean night) {
        Exact room = room(breach);
        return night ? room.minus(law.value(LawParameter.ROOM_COLDER_AT_NIGHT)) : room;
    }

    private Exact roomMost(Breach breach) {
        return room(breach).plus(law.value(LawParameter.ROOM_WARMER));
    }

    /** Whether hot water is so cold that it is paid as cold. */
    boolean isCold(Breach breach) {
        return breach.kind() == BreachKind.HOT_WATER_TEMPERATURE
                && QualityLaw.measured(breach).compareTo(law.value(LawParameter.HOT_WATER_COLD_BELOW)) < 0;
    }

    /** By what part of the limit a pressure is off; zero inside of the limits. */
    Exact ofPressure(Breach breach) {
        Exact least = law.value(
                switch (breach.kind()) {
                    case COLD_WATER_PRESSURE -> LawParameter.COLD_WATER_PRESSURE_LEAST;
                    case HOT_WATER_PRESSURE -> LawParameter.HOT_WATER_PRESSURE_LEAST;
                    default -> LawParameter.GAS_PRESSURE_LEAST;
                });
        Exact most = law.value(
                switch (breach.kind()) {
                    case COLD_WATER_PRESSURE -> LawParameter.COLD_WATER_PRESSURE_MOST;
                    case HOT_WATER_PRESSURE -> LawParameter.HOT_WATER_PRESSURE_MOST;
                    default -> LawParameter.GAS_PRESSURE_MOST;
                });
        Exact measured = QualityLaw.measured(breach);
        if (least.signum() > 0 && measured.compareTo(least) < 0) {
            return least.minus(measured).over(least);
        }
        return most.signum() > 0 && measured.compareTo(most) > 0
                ? measured.minus(most).over(most)
                : Exact.ZERO;
    }
}
