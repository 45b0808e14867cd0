package io.saldo.billing.rule;

import io.saldo.billing.charge.ServiceCase;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;

/**
 * Heating that the house makes itself (производство коммунальной услуги по отоплению).
 *
 * <p>{@code P = [V × T]}: V the premises' part of the gas that the boiler burned, in m³
 * ({@link io.saldo.metering.house.BoilerDistribution}), T roubles a m³ of it. Rules 354, п. 54, прил. 2, ф. 18, in
 * force from 01.09.2012. Charged in every month with fuel: a heating season says nothing to a boiler of one's own.
 */
final class BoilerHeatingCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "boilerHeatingCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 18"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    BoilerHeatingCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    @Override
    boolean fits(ServiceCase given, Distribution.Share share) {
        return isByFuel(given);
    }

    static boolean isByFuel(ServiceCase given) {
        return given.unit().equals(Unit.CUBIC_METRE);
    }
}
