package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fee for each person: lift, maintenance or insurance set for a resident.
 *
 * <p>{@code P = [n × T]}, for a part of the month with {@code × d ÷ D}: n residents, or owners where nobody lives; T
 * roubles a person and month.
 *
 * <p>Housing Code, ст. 156 ч. 7 (generally known; a lift paid by the person is found in municipal tables), in force
 * from 01.03.2005. Refused where nobody says who lives there.
 */
final class PersonFee extends ClauseRule {
    private static final MonthFee FEE = MonthFee.of(Formula.of(NormVolume.PERSONS));
    private static final Edition EDITION = new Edition(
            "personFee",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 7"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    PersonFee() {
        super(EDITION, ServiceKind.MAINTENANCE, ServiceKind.FIXED_FEE, ServiceKind.VOLUNTARY);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.unit().equals(Unit.PERSON);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().occupancy());
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<Span<Occupancy>> occupancy =
                piece.premises().occupancy().at(piece.days().from());
        if (occupancy.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_OCCUPANCY);
        }
        Operand persons = NormVolume.persons(occupancy.get());
        return RuleOutcome.Charged.of(FEE.charge(
                piece,
                EDITION,
                persons.value(),
                VolumeMethod.PERSONS,
                piece.priced(Condition.PRICE_PER_PERSON, EDITION),
                persons));
    }
}
