package io.saldo.resident.meter;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of one number that was handed in. */
public sealed interface SubmittedReading {
    /** As typed, for the page to show again. */
    SubmitReadingsCommand.Entry entry();

    /**
     * It is stated.
     *
     * @param volume since the reading before; null where there is none
     * @param countedIn the latest month in whose document it is counted
     * @param about what the volume costs, about, in whole roubles; null where it is not known
     * @param replaced whether it took the place of one handed in before
     */
    record Accepted(
            SubmitReadingsCommand.Entry entry,
            MeterId meter,
            Zone zone,
            LocalDate day,
            Quantity value,
            @Nullable Exact volume,
            BillingPeriod countedIn,
            boolean replaced,
            @Nullable Kopecks about)
            implements SubmittedReading {}

    /** It is not. */
    record Refused(SubmitReadingsCommand.Entry entry, ReadingRefusal refusal) implements SubmittedReading {}
}
