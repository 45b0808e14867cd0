package io.saldo.services.constraint;

import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds from one day to another. */
public interface Dated {
    LocalDate from();

    /** The last day, included; null where no end is known. */
    @Nullable
    LocalDate last();

    default DateRange days() {
        return DateRange.closed(from(), last());
    }
}
