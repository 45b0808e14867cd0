package io.saldo.billing.rule;

import io.saldo.billing.charge.ServiceCase;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;

/**
 * Heating by the norm in a house where some premises are heated by their own means.
 *
 * <p>{@code P = [V × T]}: V the premises' part in Gcal ({@link io.saldo.metering.house.HeatNormDistribution}), T
 * roubles a Gcal. Rules 354, прил. 2, ф. 2(3) in the season, 2(4) evenly (the working form is sourced, the numbers are
 * not confirmed), in force from 01.01.2019.
 */
final class SharedHeatingNormCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "sharedHeatingNormCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 2(3), 2(4)"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.UNCONFIRMED);

    SharedHeatingNormCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    @Override
    boolean fits(ServiceCase given, Distribution.Share share) {
        return !share.metered();
    }
}
