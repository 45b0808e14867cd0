package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
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
import java.util.List;
import java.util.Optional;

/**
 * Waste by area (обращение с ТКО), where the region has chosen the norm for a m².
 *
 * <p>{@code P = [S × N ÷ m × T]}, for a part of the month with {@code × d ÷ D}: S total area in m²; N the norm in m³ a
 * m²; m the months the norm is set for; T roubles a m³.
 *
 * <p>For dwellings, as {@link WasteCharge}. Rules 354, прил. 2, ф. 9(2), п. 148(30), in force from 01.01.2017. Refused
 * without an area.
 */
final class WasteAreaCharge extends ClauseRule {
    private static final MonthFee FEE =
            MonthFee.of(Formula.of(AreaOperand.AREA).times(NormVolume.NORM).over(NormVolume.NORM_MONTHS));
    private static final Edition EDITION = new Edition(
            "wasteAreaCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 9(2)"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.SOURCED);

    WasteAreaCharge() {
        super(EDITION, ServiceKind.WASTE);
    }

    @Override
    public boolean concerns(PremisesKind kind) {
        return kind != PremisesKind.NON_RESIDENTIAL;
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.volumes().share().isEmpty() && given.normIsPer(Unit.SQUARE_METRE);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().area(), given.norm());
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of(given.rates().norm(Attributes.NONE));
    }

    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return List.of(PersonPart.whole(null));
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        LocalDate day = piece.days().from();
        Optional<Span<Quantity>> area = piece.premises().area().at(day);
        Optional<Span<Norm>> norm = piece.whole().norm().at(day);
        if (area.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_AREA);
        }
        if (norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        Operand s = AreaOperand.of(area.get());
        Operand perMetre = NormVolume.norm(norm.get());
        Operand months = NormVolume.normMonths(norm.get());
        Exact month = s.value().times(perMetre.value()).over(months.value());
        return RuleOutcome.Charged.of(FEE.charge(
                piece,
                EDITION,
                month,
                VolumeMethod.AREA,
                new Ground(Condition.NORM_PER_AREA, norm.get().source(), EDITION.clause()),
                s,
                perMetre,
                months));
    }
}
