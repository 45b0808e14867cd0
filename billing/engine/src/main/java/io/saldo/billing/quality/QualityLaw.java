package io.saldo.billing.quality;

import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Приложение № 1 in force on the first day of the month. Remembers whether one that was asked for is
 * missing.
 */
final class QualityLaw {
    private final LawBook law;
    private final LocalDate day;
    private boolean missing;

    QualityLaw(LawBook law, LocalDate day) {
        this.law = law;
        this.day = day;
    }

    boolean isMissing() {
        return missing;
    }

    Exact value(LawParameter parameter) {
        return row(parameter).map(span -> span.value().value()).orElse(Exact.ZERO);
    }

    private Optional<Span<LawValue>> row(LawParameter parameter) {
        Optional<Span<LawValue>> row = law.at(parameter, day);
        missing |= row.isEmpty();
        return row;
    }

    /** A row as an operand of a formula; nothing in its place where it is missing. */
    Operand operand(Symbol symbol, @Nullable LawParameter parameter, Unit unit) {
        return Optional.ofNullable(parameter)
                .flatMap(this::row)
                .map(span -> Operand.of(symbol, span, unit))
                .orElse(new Operand(symbol, Exact.ZERO, unit, new Origin.FromFacts(List.of())));
    }

    int nightBegins() {
        return value(LawParameter.NIGHT_BEGINS).floor().intValueExact();
    }

    int nightEnds() {
        return value(LawParameter.NIGHT_ENDS).floor().intValueExact();
    }

    boolean isNight(int hour) {
        return hour >= nightBegins() && hour < nightEnds();
    }

    /** Hours as they count: an hour that is not full may count not at all, by its part or as a whole. */
    Exact counted(Exact hours) {
        int how = value(LawParameter.PART_OF_HOUR).floor().intValueExact();
        return switch (how) {
            case 0 -> Exact.of(hours.floor());
            case 1 -> hours;
            default -> Exact.of(hours.negate().floor().negate());
        };
    }

    /** How many hours from its beginning a breach does not count for. */
    long grace(Breach breach) {
        LawParameter parameter = deadEnd(breach.kind());
        if (breach.circumstance() == Circumstance.DEAD_END_MAIN && parameter != null) {
            return value(parameter).floor().longValueExact();
        }
        if (breach.circumstance() == Circumstance.YEARLY_MAINTENANCE && breach.kind() == BreachKind.HOT_WATER_OFF) {
            return value(LawParameter.HOT_WATER_MAINTENANCE_DAYS)
                    .times(24)
                    .floor()
                    .longValueExact();
        }
        return 0;
    }

    private static @Nullable LawParameter deadEnd(BreachKind kind) {
        return switch (kind) {
            case COLD_WATER_OFF -> LawParameter.COLD_WATER_OFF_DEAD_END;
            case HOT_WATER_OFF -> LawParameter.HOT_WATER_OFF_DEAD_END;
            default -> null;
        };
    }

    /** The allowance of the month. */
    @Nullable
    LawParameter allowance(BreachKind kind, List<Span<Breach>> breaches) {
        boolean twoSources = kind == BreachKind.ELECTRICITY_OFF
                && breaches.stream().anyMatch(each -> each.value().circumstance() == Circumstance.TWO_SOURCES);
        return twoSources ? LawParameter.ELECTRICITY_OFF_HOURS_TWO_SOURCES : kind.allowance();
    }

    /** Whether what is allowed at once counts besides the allowance of the month. */
    boolean countsAtOnce(BreachKind kind) {
        return switch (kind) {
            case HEATING_OFF -> value(LawParameter.HEATING_AT_ONCE_COUNTS).signum() > 0;
            case COLD_WATER_OFF, HOT_WATER_OFF, SEWAGE_OFF, WASTE_OFF ->
                value(LawParameter.OUTAGE_AT_ONCE_COUNTS).signum() > 0;
            default -> false;
        };
    }

    /** Hours allowed at once. A service off by a grace of its own has used it up. */
    Exact allowedAtOnce(Breach breach) {
        if (grace(breach) > 0) {
            return Exact.ZERO;
        }
        return switch (breach.kind()) {
            case COLD_WATER_OFF -> value(LawParameter.COLD_WATER_OFF_AT_ONCE);
            case HOT_WATER_OFF -> value(LawParameter.HOT_WATER_OFF_AT_ONCE);
            case SEWAGE_OFF -> value(LawParameter.SEWAGE_OFF_AT_ONCE);
            case WASTE_OFF ->
                measured(breach).compareTo(value(LawParameter.WASTE_COLD_UP_TO)) <= 0
                        ? value(LawParameter.WASTE_OFF_AT_ONCE_COLD)
                        : value(LawParameter.WASTE_OFF_AT_ONCE_WARM);
            default -> ofHeating(measured(breach));
        };
    }

    private Exact ofHeating(Exact inside) {
        if (inside.compareTo(value(LawParameter.HEATING_WARM_FROM)) >= 0) {
            return value(LawParameter.HEATING_OFF_AT_ONCE_WARM);
        }
        if (inside.compareTo(value(LawParameter.HEATING_COOL_FROM)) >= 0) {
            return value(LawParameter.HEATING_OFF_AT_ONCE_COOL);
        }
        return inside.compareTo(value(LawParameter.HEATING_COLD_FROM)) >= 0
                ? value(LawParameter.HEATING_OFF_AT_ONCE_COLD)
                : Exact.ZERO;
    }

    static Exact measured(Breach breach) {
        Exact measured = breach.measured();
        return measured == null ? Exact.ZERO : measured;
    }
}
