package io.saldo.billing.recalculation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;

/** That a closed month is not charged again for a late fact, and why. */
public record Refusal(BillingPeriod about, LateFact fact, Reason reason) implements Canonical {

    /** Why. */
    public enum Reason {
        /** The month is before the first that was billed here. */
        BEFORE_CUT_OVER,
        /** The month is further back than claims reach. */
        LIMITATION,
        /** The books of its year are closed. */
        CLOSED_YEAR
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("about", about).object("fact", fact).field("reason", reason);
    }
}
