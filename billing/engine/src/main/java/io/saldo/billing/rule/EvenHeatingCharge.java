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
 * Heating paid evenly over the year by the common meter.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the average month of the year before, in Gcal: the heat of the house,
 * and of premises with a meter their own, divided as the heat of a month is; T roubles a Gcal. The year is corrected by
 * what was measured once it is over.
 *
 * <p>Rules 354, прил. 2, ф. 3(2), 3(4), 3(5), п. 42(1) (the working form is sourced; the numbers of the formulas are
 * not confirmed), in force from 01.01.2019. Without a year measured whole the house pays evenly by the norm
 * ({@link HeatingNormCharge}).
 */
final class EvenHeatingCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "evenHeatingCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 3(2), 3(4), 3(5)"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.UNCONFIRMED);

    EvenHeatingCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    @Override
    boolean fits(ServiceCase given, Distribution.Share share) {
        return share.metered() && HeatingCharge.isPaidEvenly(given) && !BoilerHeatingCharge.isByFuel(given);
    }
}
