package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of days after the month that is open: nobody can know yet what happened on them. They are refused, which is told
 * once, with the first of them. No bill of that month could rest on them, so nothing waits for them.
 */
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

    void tell(Problems problems, String remedy) {
        Fields row = first;
        if (row != null) {
            problems.row(
                    new Subject.Unknown(),
                    new Problem(
                            row.file(),
                            row.line(field),
                            row.path(field),
                            row.raw(field).orElse(""),
                            remedy,
                            List.of(period.toString(), Integer.toString(count))));
        }
    }
}
