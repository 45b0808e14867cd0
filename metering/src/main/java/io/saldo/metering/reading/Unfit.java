package io.saldo.metering.reading;

import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.List;

/**
 * That a meter may not be billed by from a day on.
 *
 * @param facts those that say so: verifications that ended, an act of refusal; none where they are not told
 */
public record Unfit(LocalDate from, List<FactId> facts) {
    public Unfit {
        facts = List.copyOf(facts);
    }

    /** From a day on, whatever fact says so. */
    public static Unfit from(LocalDate day) {
        return new Unfit(day, List.of());
    }
}
