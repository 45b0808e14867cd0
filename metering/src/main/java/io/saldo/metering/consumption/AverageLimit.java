package io.saldo.metering.consumption;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.MeterMonth;
import java.util.Optional;

/**
 * For how many billing periods in a row the average may stand in (Rules 354, п. 59, 59(1), 60; rows of the law).
 *
 * <ul>
 *   <li>Three, whatever the cause.
 *   <li>Two where nobody lives, for a meter that failed: a missing reading or a refusal is not limited further.
 *   <li>Six for a common meter of heat since 01.03.2025 (decree 1176 of 29.08.2024).
 *   <li>Without end for a meter of electricity in premises that failed since 01.07.2020, where its supplier is to
 *       replace it (п. 59 «г», decree 950 of 29.06.2020).
 * </ul>
 */
final class AverageLimit {
    private AverageLimit() {}

    static boolean isBeyond(int periods, MeterMonth register, AverageCause cause, boolean dwelling, LawBook law) {
        BillingPeriod period = register.period();
        boolean common = register.meter().place() instanceof MeterPlace.Common;
        if (!common
                && cause == AverageCause.FAILED
                && MeterDuty.isSuppliers(register.meter().resource(), period, law)) {
            return false;
        }
        Exact most = value(most(register, cause, dwelling), period, law)
                .or(() -> value(LawParameter.AVERAGE_PERIODS_MOST, period, law))
                .orElse(Exact.ZERO);
        return Exact.of(periods).compareTo(most) > 0;
    }

    private static LawParameter most(MeterMonth register, AverageCause cause, boolean dwelling) {
        boolean common = register.meter().place() instanceof MeterPlace.Common;
        if (common) {
            return register.meter().resource() == Resource.HEAT
                    ? LawParameter.AVERAGE_PERIODS_MOST_OF_COMMON_HEAT
                    : LawParameter.AVERAGE_PERIODS_MOST;
        }
        return cause == AverageCause.FAILED && !dwelling
                ? LawParameter.AVERAGE_PERIODS_MOST_NON_RESIDENTIAL
                : LawParameter.AVERAGE_PERIODS_MOST;
    }

    private static Optional<Exact> value(LawParameter parameter, BillingPeriod period, LawBook law) {
        return law.at(parameter, period.first()).map(Span::value).map(LawValue::value);
    }
}
