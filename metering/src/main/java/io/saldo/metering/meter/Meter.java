package io.saldo.metering.meter;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.time.DateRange;

/**
 * A meter (прибор учёта).
 *
 * @param installed the days it is in use
 */
public record Meter(MeterId id, Resource resource, MeterPlace place, DateRange installed) {}
