package io.saldo.billing.service;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;

/** What a command about a month is about. */
record CloseContent(HouseId house, BillingPeriod month) implements Canonical {
    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house).field("month", month);
    }
}
