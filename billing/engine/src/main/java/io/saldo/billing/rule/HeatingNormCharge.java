package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
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
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Heating by the norm: the house has no common meter.
 *
 * <p>{@code P = [S × N × T]} in the months of the season, or evenly over the year {@code P = [S × N × h ÷ 12 × T]}; for
 * a part of the month with {@code × d ÷ D}: S area in m², N the norm in Gcal a m² and heated month, h the months of the
 * season with the incomplete ones, T roubles a Gcal. The region chooses between the two for all its houses.
 *
 * <p>Rules 354, прил. 2, ф. 2, 2(1), п. 42(1) (sourced), in force from 01.09.2012. A month in which the season begins
 * or ends is charged whole (disputed; the wording is not confirmed). Where a common meter could be installed and is
 * not, a multiplying factor raises the fee, {@code [… × Kпов] − […]} apart (ф. 2(2); the wording is not confirmed, that
 * such houses paid 1.5 times as much in 2017 is published). Refused without an area or norm; a room of a communal flat
 * has formulas of its own.
 */
final class HeatingNormCharge extends ClauseRule {
    private static final Symbol HEATING_MONTHS = new Symbol("heatingMonths", "h");
    private static final Symbol YEAR = new Symbol("monthsOfYear", "M");
    private static final Formula NORM = Formula.of(AreaOperand.AREA).times(NormVolume.NORM);
    private static final MonthFee IN_SEASON = MonthFee.of(NORM);
    private static final MonthFee EVENLY =
            MonthFee.of(NORM.times(HEATING_MONTHS).over(YEAR));
    private static final MonthFee EXCESS_IN_SEASON = MultipliedNormCharge.excess(NORM);
    private static final MonthFee EXCESS_EVENLY =
            MultipliedNormCharge.excess(NORM.times(HEATING_MONTHS).over(YEAR));
    private static final int MONTHS_OF_YEAR = 12;
    private static final Edition EDITION = new Edition(
            "heatingNormCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 2, 2(1)"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private static final Edition RAISED = new Edition(
            "raisedHeatingNorm",
            new Clause(Act.RULES_354, "прил. 2, ф. 2(2)"),
            DateRange.from(LocalDate.of(2015, 1, 1)),
            Confirmation.UNCONFIRMED);

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

    /** The multiplying factor on the first day of the month, where a common meter could be installed and is not. */
    private static Optional<Span<LawValue>> factor(PieceBasis piece, HeatingMode mode) {
        return mode.meterMissing()
                ? piece.law().at(LawParameter.HEATING_MULTIPLIER, piece.days().from())
                : Optional.empty();
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().area(), given.norm(), given.law().spans(LawParameter.HEATING_MULTIPLIER));
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of(given.rates().norm(Attributes.NONE));
    }

    /** Why the common meter tells nothing, or that there is none. */
    private static Ground ground(PieceBasis piece, Span<HeatingMode> mode) {
        Ground house = piece.volumes().house();
        if (house != null) {
            return house;
        }
        return mode.value().meterMissing()
                ? new Ground(Condition.COMMON_METER_POSSIBLE, mode.source(), RAISED.clause())
                : new Ground(Condition.NO_COMMON_METER, mode.source(), EDITION.clause());
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
        Optional<Span<LawValue>> factor = factor(piece, mode.get().value());
        if (mode.get().value().meterMissing() && factor.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_LAW);
        }
        Operand s = AreaOperand.of(area.get());
        Operand n = NormVolume.norm(norm.get());
        boolean evenly = mode.get().value().payment() == HeatingPayment.EVENLY;
        Exact month = s.value().times(n.value());
        List<Operand> operands = new ArrayList<>(List.of(s, n));
        if (evenly) {
            Operand months = new Operand(
                    HEATING_MONTHS,
                    Exact.of(mode.get().value().heatingMonths()),
                    Unit.ONE,
                    Origin.fact(mode.get().source()));
            operands.add(months);
            operands.add(new Operand(YEAR, Exact.of(MONTHS_OF_YEAR), Unit.ONE, new Origin.FromCalendar()));
            month = month.times(months.value()).over(MONTHS_OF_YEAR);
        }
        Operand[] all = operands.toArray(Operand[]::new);
        PieceCharge base = (evenly ? EVENLY : IN_SEASON)
                .charge(piece, EDITION, month, VolumeMethod.NORM, ground(piece, mode.get()), all);
        return factor.isEmpty()
                ? RuleOutcome.Charged.of(base)
                : RuleOutcome.Charged.of(
                        base,
                        MultipliedNormCharge.excess(
                                piece, base, factor.get(), RAISED, evenly ? EXCESS_EVENLY : EXCESS_IN_SEASON, all));
    }
}
