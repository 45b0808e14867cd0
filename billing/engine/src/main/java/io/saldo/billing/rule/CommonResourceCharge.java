package io.saldo.billing.rule;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;

/**
 * Water, sewage and electricity used for common property, by area (КР на СОИ).
 *
 * <p>{@code P = [V × T]}: V the premises' part in units of the resource, by norm or by meter
 * ({@link io.saldo.metering.house.CommonResourceDistribution}), T roubles a unit. A part of maintenance shown as lines
 * of their own: Housing Code ст. 154, 156 ч. 9.2; Rules 354, прил. 2, ф. 10 gives the product. In force from
 * 01.01.2017.
 */
final class CommonResourceCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "commonResourceCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.2; Правила 354, прил. 2, ф. 10"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.SOURCED);

    CommonResourceCharge() {
        super(
                EDITION,
                ServiceKind.COMMON_COLD_WATER,
                ServiceKind.COMMON_HOT_WATER,
                ServiceKind.COMMON_SEWAGE,
                ServiceKind.COMMON_ELECTRICITY);
    }
}
