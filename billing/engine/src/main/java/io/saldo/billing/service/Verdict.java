package io.saldo.billing.service;

import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/** What was found when a closed month was calculated again from what is kept. */
public sealed interface Verdict {
    BillingPeriod period();

    /** Facts, law and results are those of the manifest. */
    record Holds(BillingPeriod period) implements Verdict {}

    /** Other facts are kept than were read when the month was closed: the store was changed from outside. */
    record FactsDiffer(BillingPeriod period) implements Verdict {}

    /**
     * The same facts give another bill now.
     *
     * @param version the library that closed the month
     * @param lines ids of lines that differ, with both amounts, in order
     */
    record ResultsDiffer(BillingPeriod period, String version, List<String> lines) implements Verdict {
        public ResultsDiffer {
            lines = List.copyOf(lines);
        }
    }

    /** The manifest does not follow the one of the month before. */
    record ChainBroken(BillingPeriod period) implements Verdict {}
}
