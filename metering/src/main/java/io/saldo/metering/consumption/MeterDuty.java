package io.saldo.metering.consumption;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.time.BillingPeriod;

/**
 * Who owes the meter of premises: their owner, but of electricity its supplier since 01.07.2020 (522-ФЗ, decree 950 of
 * 29.06.2020; a row of the law).
 */
public final class MeterDuty {
    private MeterDuty() {}

    /** Whether the supplier owes it in a month. */
    public static boolean isSuppliers(Resource resource, BillingPeriod period, LawBook law) {
        return resource == Resource.ELECTRICITY
                && law.at(LawParameter.ELECTRICITY_METER_BY_SUPPLIER, period.first())
                        .filter(row -> row.value().value().signum() > 0)
                        .isPresent();
    }
}
