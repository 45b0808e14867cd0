package io.saldo.billing.binding;

import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.MeteringGroup;

/**
 * A metering group and the days it stands.
 *
 * @param days the group of the first day of a month holds for the month
 */
public record GroupBook(MeteringGroup group, DateRange days) {}
