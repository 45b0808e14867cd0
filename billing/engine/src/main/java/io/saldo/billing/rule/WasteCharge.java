package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.Occupancy;
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
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Waste by the number of people (обращение с ТКО).
 *
 * <p>{@code P = [n × N ÷ m × T]}, for a part of the month with {@code × d ÷ D}: n residents, or owners where nobody
 * lives (п. 148(36)); N the norm in m³ a person; m the months the norm is set for, 12 for a yearly norm; T roubles a
 * m³.
 *
 * <p>For dwellings: the norms of shops and offices are set by other measures than people, and premises of that kind are
 * refused.
 *
 * <p>Rules 354, прил. 2, ф. 9(1), п. 148(30), in force from 01.01.2017. A twelfth rounded every month does not give the
 * year back: 1176.82 a year are 98.07 a month, and 12 × 98.07 = 1176.84.
 */
final class WasteCharge extends ClauseRule {
    private static final MonthFee FEE =
            MonthFee.of(Formula.of(NormVolume.PERSONS).times(NormVolume.NORM).over(NormVolume.NORM_MONTHS));
    private static final Edition EDITION = new Edition(
            "wasteCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 9(1)"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.SOURCED);

    WasteCharge() {
        super(EDITION, ServiceKind.WASTE);
    }

    @Override
    public boolean concerns(PremisesKind kind) {
        return kind != PremisesKind.NON_RESIDENTIAL;
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.volumes().share().isEmpty() && !given.normIsPer(Unit.SQUARE_METRE);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().occupancy(), given.norm());
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
        Optional<Span<Occupancy>> occupancy = piece.premises().occupancy().at(day);
        Optional<Span<Norm>> norm = piece.whole().norm().at(day);
        if (occupancy.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_OCCUPANCY);
        }
        if (norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        Operand persons = NormVolume.persons(occupancy.get());
        Operand perPerson = NormVolume.norm(norm.get());
        Operand months = NormVolume.normMonths(norm.get());
        Exact month = persons.value().times(perPerson.value()).over(months.value());
        return RuleOutcome.Charged.of(FEE.charge(
                piece,
                EDITION,
                month,
                VolumeMethod.NORM,
                new Ground(Condition.NORM_PER_PERSON, norm.get().source(), EDITION.clause()),
                persons,
                perPerson,
                months));
    }
}
