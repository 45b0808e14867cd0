package io.saldo.resident.meter;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;

/** What a register counted in a month. Where months passed between two readings each has an equal part. */
public record MonthUse(BillingPeriod month, Exact volume) {}
