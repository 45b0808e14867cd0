package io.saldo.billing.rule;

import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.time.LocalDate;
import java.util.List;

/**
 * Water, sewage, electricity and gas of premises where nobody lives, by calculation.
 *
 * <p>{@code P = [V × T]}: V the volume of a month that the supplier calculates, in units of the service, T roubles a
 * unit; for a part of the month {@code P = [V × T × d ÷ Dv]}.
 *
 * <p>Rules 354, прил. 2, ф. 5, п. 43 (not confirmed), in force from 01.09.2012: without a meter, and where the average
 * has stood in for two periods in a row.
 */
final class CalculatedVolumeCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "calculatedVolumeCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 5"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    CalculatedVolumeCharge() {
        super(
                EDITION,
                ServiceKind.COLD_WATER,
                ServiceKind.HOT_WATER,
                ServiceKind.SEWAGE,
                ServiceKind.ELECTRICITY,
                ServiceKind.GAS);
    }

    @Override
    public boolean covers(ServiceCase given) {
        Consumption own = given.known();
        return own != null && own.method() == ConsumptionMethod.CALCULATED;
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Consumption own = piece.whole().own().orElseThrow();
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece,
                EDITION,
                own.total(),
                own.derivation(),
                piece.period().days(),
                VolumeMethod.STATED,
                List.of(own.ground())));
    }
}
