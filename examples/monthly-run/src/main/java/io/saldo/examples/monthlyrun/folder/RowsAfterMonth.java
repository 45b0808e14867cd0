package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of days after the billed month: they are not used, which is told once, with the first of them. */
final class RowsAfterMonth {
    private final BillingPeriod period;
    private @Nullable Fields first;
    private String field = "";
    private int count;

    RowsAfterMonth(BillingPeriod period) {
        this.period = period;
    }

    void see(Fields row, String of, LocalDate day) {
        if (day.isAfter(period.last())) {
            first = first == null ? row : first;
            field = of;
            count++;
        }
    }

    void warn(Problems problems, String remedy) {
        Fields row = first;
        if (row != null) {
            problems.warn(
                    row.file(),
                    row.line(field),
                    row.path(field),
                    row.raw(field).orElse(""),
                    remedy,
                    period.toString(),
                    Integer.toString(count));
        }
    }
}
