package io.saldo.billing.rule;

import io.saldo.billing.charge.ServiceCase;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;

/**
 * Heating by the common meter of the month.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the heat of the house in Gcal
 * ({@link io.saldo.metering.house.HeatDistribution}, {@link io.saldo.metering.house.MixedHeatDistribution}), T roubles
 * a Gcal. For a part of the month {@code P = [V × T × d ÷ Dv]}.
 *
 * <p>Rules 354, прил. 2, ф. 3, 3(1), 3(3) in the wording of ПП РФ от 28.12.2018 № 1708, in force from 01.01.2019. Paid
 * in the heating season; even payment is {@link EvenHeatingCharge}.
 */
final class HeatingCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "heatingCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 3, 3(1), 3(3)"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.SOURCED);

    HeatingCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    @Override
    boolean fits(ServiceCase given, Distribution.Share share) {
        return share.metered() && !isPaidEvenly(given) && !BoilerHeatingCharge.isByFuel(given);
    }

    /** The payment of the first day decides the month. */
    static boolean isPaidEvenly(ServiceCase given) {
        return given.terms()
                .heating()
                .at(given.period().first())
                .filter(mode -> mode.value().payment() == HeatingPayment.EVENLY)
                .isPresent();
    }
}
