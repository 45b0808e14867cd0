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
 * Water, sewage, electricity and gas by the meter, or by the average where the meter cannot be billed by, at one price.
 *
 * <p>{@code P = [V × T]}: V the volume in units of the service, all zones together, T roubles a unit. Rules 354,
 * прил. 2, ф. 1, in force from 01.09.2012. A change of the tariff inside the month splits the volume by days:
 * {@code P = [V × T × d ÷ Dv]} (practice; the act is silent).
 */
final class MeterCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "meterCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    MeterCharge() {
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
        return own != null && !own.method().isNorm() && own.method() != ConsumptionMethod.CALCULATED;
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
                method(own),
                List.of(own.ground())));
    }

    /** How a document calls a volume that is not a norm. */
    static VolumeMethod method(Consumption own) {
        if (own.method() == ConsumptionMethod.METER) {
            return VolumeMethod.METER;
        }
        return own.method() == ConsumptionMethod.AVERAGE ? VolumeMethod.AVERAGE : VolumeMethod.STATED;
    }
}
