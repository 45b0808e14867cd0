package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;

/**
 * Heating by the common meter, no premises having a meter of their own.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the heat of the house in Gcal, the heat of common rooms included ({@link io.saldo.metering.house.HeatDistribution}); T roubles
 * a Gcal. Rules 354, прил. 2, ф. 3, in force in this wording from 01.01.2019. Paid in the heating season; even payment is another rule.
 */
final class HeatingCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "heatingCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 3"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.SOURCED);

    HeatingCharge() {
        super(EDITION, ServiceKind.HEATING);
    }
}
