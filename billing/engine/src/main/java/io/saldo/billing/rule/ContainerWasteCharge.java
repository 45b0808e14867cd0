package io.saldo.billing.rule;

import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;

/**
 * Waste by the containers really taken away.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the containers of the month in m³, by people or by area
 * ({@link io.saldo.metering.house.ContainerDistribution}), T roubles a m³. Rules 354, прил. 2, ф. 9(3), 9(4) (found as
 * names with their meaning), in force from 01.01.2017.
 */
final class ContainerWasteCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "containerWasteCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 9(3), 9(4)"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.KNOWN);

    ContainerWasteCharge() {
        super(EDITION, ServiceKind.WASTE);
    }

    @Override
    VolumeMethod method(Distribution.Share share) {
        return VolumeMethod.CONTAINERS;
    }
}
