package io.saldo.billing.charge;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;

/** A service of premises in a month: what the calculator cuts into pieces. */
public record ServiceCase(
        ServiceMonth service, PremisesMonth premises, ServiceVolumes volumes, LawBook law, BillingPeriod period) {}
