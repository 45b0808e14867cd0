package io.saldo.billing.store;

import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/** What became of a month that was to be sealed. An expected outcome: the unit stays usable (P-18). */
public sealed interface Sealing {
    /** It is sealed now. */
    record Sealed() implements Sealing {}

    /** It was sealed before, the same in everything. */
    record Repeated() implements Sealing {}

    /** It was sealed before with another manifest, which stands. */
    record OtherContent(Manifest standing) implements Sealing {}

    /**
     * It does not follow the last sealed month: there is a gap, that month is not the one it was computed after, or its
     * number of sealing is not the next one of its month.
     *
     * @param last the last month that stands; null where none does
     */
    record NotNext(@Nullable BillingPeriod last) implements Sealing {}
}
