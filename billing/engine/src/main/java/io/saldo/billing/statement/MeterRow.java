package io.saldo.billing.statement;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meter and its readings.
 *
 * @param meter number of the meter
 * @param common whether it is a common-house meter
 * @param zone the part of the day that the register counts
 * @param verifiedUntil the last day of its verification; null where it is not known
 * @param previous reading before the month; null where there is none
 * @param current reading of the month; null where it was not handed in
 */
public record MeterRow(
        String meter,
        Resource resource,
        boolean common,
        Zone zone,
        @Nullable LocalDate verifiedUntil,
        @Nullable LocalDate previousDay,
        @Nullable Exact previous,
        @Nullable LocalDate currentDay,
        @Nullable Exact current) {}
