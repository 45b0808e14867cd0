package io.saldo.resident.charge;

import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;

/** What the bill of a month posted to the account in all, penalties included. */
public record MonthTotal(BillingPeriod month, Kopecks posted) {}
