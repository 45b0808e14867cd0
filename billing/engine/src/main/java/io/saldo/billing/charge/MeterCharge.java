package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Cold water by the meter, or by the average where no reading was handed in.
 *
 * <p>{@code P = [V × T]}: V the volume in m³, T roubles a m³. Rules 354, прил. 2, ф. 1, in force from 01.09.2012. A change of the tariff inside the month splits the volume by
 * days: {@code P = [V × T × d ÷ Dv]} (practice; the act is silent).
 */
final class MeterCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "meterCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    MeterCharge() {
        super(EDITION, ServiceKind.COLD_WATER);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.volumes().own().filter(own -> !own.method().isNorm()).isPresent();
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        return Stream.empty();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Consumption own = piece.volumes().own().orElseThrow();
        VolumePiece month = own.pieces().get(0);
        VolumeMethod method = own.method() == ConsumptionMethod.METER ? VolumeMethod.METER : VolumeMethod.AVERAGE;
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece, EDITION, month.volume(), month.derivation(), month.days().days(), method));
    }
}
