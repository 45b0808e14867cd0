package io.saldo.billing.charge;

import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.AreaOperand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Heating by the norm: the house has no common meter.
 *
 * <p>{@code P = [S × N × T]} in the months of the season, or evenly over the year {@code P = [S × N × h ÷ 12 × T]}; for a part of the month with {@code × d ÷ D}: S area in m², N the
 * norm in Gcal a m² and heated month, h the months of the season with the incomplete ones, T roubles a Gcal. The region chooses between the two for all its houses.
 *
 * <p>Rules 354, прил. 2, ф. 2, 2(1), п. 42(1) (sourced), in force from 01.09.2012. A month in which the season begins or ends is charged whole (disputed; the wording is not
 * confirmed). Refused without an area or norm; a room of a communal flat has formulas of its own.
 */
final class HeatingNormCharge extends ClauseRule {
    private static final Symbol HEATING_MONTHS = new Symbol("heatingMonths", "h");
    private static final Symbol YEAR = new Symbol("monthsOfYear", "M");
    private static final Formula NORM = Formula.of(AreaOperand.AREA).times(NormVolume.NORM);
    private static final MonthFee IN_SEASON = MonthFee.of(NORM);
    private static final MonthFee EVENLY =
            MonthFee.of(NORM.times(HEATING_MONTHS).over(YEAR));
    private static final int MONTHS_OF_YEAR = 12;
    private static final Edition EDITION = new Edition(
            "heatingNormCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 2, 2(1)"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    HeatingNormCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    @Override
    public boolean concerns(PremisesKind kind) {
        return kind != PremisesKind.COMMUNAL_ROOM;
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.volumes().share().isEmpty();
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        return Stream.of(given.premises().area(), given.norm());
    }

    @Override
    public Stream<Resolution<Norm>> norms(ServiceCase given) {
        return Stream.of(given.rates().norm(Attributes.NONE));
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        LocalDate day = piece.days().from();
        Optional<Span<Quantity>> area = piece.premises().area().at(day);
        Optional<Span<Norm>> norm = piece.whole().norm().at(day);
        Optional<Span<HeatingMode>> mode =
                piece.whole().terms().heating().at(piece.period().first());
        if (area.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_AREA);
        }
        if (norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        if (mode.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_DECISION);
        }
        Operand s = AreaOperand.of(area.get());
        Operand n = NormVolume.norm(norm.get());
        Exact month = s.value().times(n.value());
        if (mode.get().value().payment() == HeatingPayment.IN_SEASON) {
            return RuleOutcome.Charged.of(IN_SEASON.charge(piece, EDITION, month, VolumeMethod.NORM, s, n));
        }
        Operand months = new Operand(
                HEATING_MONTHS,
                Exact.of(mode.get().value().heatingMonths()),
                Unit.ONE,
                Origin.fact(mode.get().source()));
        Operand year = new Operand(YEAR, Exact.of(MONTHS_OF_YEAR), Unit.ONE, new Origin.FromCalendar());
        return RuleOutcome.Charged.of(EVENLY.charge(
                piece, EDITION, month.times(months.value()).over(year.value()), VolumeMethod.NORM, s, n, months, year));
    }
}
