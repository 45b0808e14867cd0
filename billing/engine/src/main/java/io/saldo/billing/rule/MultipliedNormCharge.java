package io.saldo.billing.rule;

import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.Symbols;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.MeterDuty;
import io.saldo.metering.consumption.NormBasis;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Water and electricity by the norm where a meter could be installed and is not, or has failed longer than the average
 * may be used: the fee by the norm, and apart from it what the multiplying factor adds.
 *
 * <p>{@code P = [n × N × T]} and {@code [n × N × Kпов × T] − [n × N × T]}, for a part of the month with {@code × d ÷ D}
 * inside each bracket. K^пов is a row of the law by service and date: for cold water 3 from 06.12.2025, before that
 * 1.5; for hot water and electricity 1.5. The factor raises the fee, never a volume: sewage and the volumes of the
 * house use n × N. Of a two-part tariff for hot water it raises the water component alone.
 *
 * <p>Of electricity since 01.07.2020 the factor remains for a second refusal to let the supplier in alone (п. 60(3),
 * decree 950 of 29.06.2020): the meter is the supplier's to install and to replace.
 *
 * <p>Rules 354, прил. 2, ф. 4(1), the excess shown apart by п. 69; in force from 01.01.2015. The factor changed on the
 * 6th day of a month; whether that month is split is not settled, ours is by days: December 2025 has 5 days at 1.5 and
 * 26 at 3.
 */
final class MultipliedNormCharge extends ClauseRule {
    private static final Formula NORM = Formula.of(NormVolume.PERSONS).times(NormVolume.NORM);
    private static final MonthFee EXCESS = excess(NORM);
    private static final Map<ServiceKind, LawParameter> FACTORS = Map.of(
            ServiceKind.COLD_WATER, LawParameter.COLD_WATER_MULTIPLIER,
            ServiceKind.HOT_WATER, LawParameter.HOT_WATER_MULTIPLIER,
            ServiceKind.ELECTRICITY, LawParameter.ELECTRICITY_MULTIPLIER);
    private static final Edition EDITION = new Edition(
            "multipliedNormCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 4(1)"),
            DateRange.from(LocalDate.of(2015, 1, 1)),
            Confirmation.SOURCED);

    MultipliedNormCharge() {
        super(EDITION, ServiceKind.COLD_WATER, ServiceKind.HOT_WATER, ServiceKind.ELECTRICITY);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return raises(given);
    }

    /**
     * Whether the law raises the fee: there is a factor for the service, and the norm stands in where a meter could be;
     * of one that the owner does not owe, where nobody was let in again.
     */
    static boolean raises(ServiceCase given) {
        Consumption own = given.known();
        return own != null
                && own.method().isRaised()
                && FACTORS.containsKey(given.kind())
                && (own.ground().condition() == Condition.ACCESS_REFUSED_AGAIN
                        || !MeterDuty.isSuppliers(own.resource(), given.period(), given.law()));
    }

    private static LawParameter factor(ServiceCase given) {
        return FACTORS.getOrDefault(given.kind(), LawParameter.COLD_WATER_MULTIPLIER);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().occupancy(), given.norm(), given.law().spans(factor(given)));
    }

    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return piece.whole().own().map(own -> PersonPart.whole(own.method())).stream()
                .toList();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<NormBasis> norm = NormCharge.normBasis(piece);
        Optional<Span<LawValue>> factor =
                piece.law().at(factor(piece.whole()), piece.days().from());
        if (norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        if (factor.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_LAW);
        }
        if (NormCharge.isBeyondTheRange(piece, norm.get())) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        PieceCharge base = NormCharge.base(piece, norm.get(), EDITION);
        return RuleOutcome.Charged.of(
                base,
                excess(
                        piece,
                        base,
                        factor.get(),
                        EDITION,
                        EXCESS,
                        norm.get().persons(),
                        norm.get().norm()));
    }

    /** The two formulas of what the factor adds to a fee for the monthly volume {@code volume}. */
    static MonthFee excess(Formula volume) {
        MonthFee base = MonthFee.of(volume);
        MonthFee raised = MonthFee.of(volume.times(Symbols.MULTIPLIER));
        return new MonthFee(raised.whole().minus(base.whole()), raised.byDays().minus(base.byDays()));
    }

    /** What the factor adds to the fee by a norm. */
    static PieceCharge excess(
            PieceBasis piece,
            PieceCharge base,
            Span<LawValue> factor,
            Edition edition,
            MonthFee formulas,
            Operand... operands) {
        Operand multiplier = Operand.of(Symbols.MULTIPLIER, factor, Unit.ONE);
        Exact raised = base.unrounded().times(multiplier.value());
        List<Operand> all = new ArrayList<>(List.of(operands));
        all.add(multiplier);
        return new PieceCharge(
                LineKind.MULTIPLYING_FACTOR,
                base.basis(),
                raised.minus(base.unrounded()),
                Kopecks.halfUp(raised).minus(base.amount()),
                new Derivation.Calculated(
                        edition, formulas.formula(piece), MonthFee.operands(piece, all.toArray(Operand[]::new))));
    }
}
