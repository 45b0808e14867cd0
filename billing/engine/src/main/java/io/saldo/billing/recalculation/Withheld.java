package io.saldo.billing.recalculation;

import io.saldo.billing.month.Parked;
import io.saldo.kernel.time.BillingPeriod;

/** A recalculation that is not posted now, and will be once the reason is gone: the account, or the service of the house, is parked in the month it is about, or the account in the open one. */
public record Withheld(BillingPeriod about, Parked parked) {}
