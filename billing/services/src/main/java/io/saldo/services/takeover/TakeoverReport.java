package io.saldo.services.takeover;

import io.saldo.billing.service.Refusal;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of another system, each of them.
 *
 * @param rows in the order of the command
 * @param gaps months before the first one of which nobody tells what was billed by a meter
 * @param repeated whether the same command was done before: nothing was written now
 */
public record TakeoverReport(String house, List<Row> rows, List<Gap> gaps, boolean repeated) {
    public TakeoverReport {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }

    /** What became of a row. */
    public enum Result {
        TAKEN,
        /** It was taken before, the same in everything. */
        KNOWN_BEFORE,
        /** It was left out. */
        REFUSED
    }

    /**
     * A row.
     *
     * @param number from 1, in the order of the command
     * @param field the one that is wrong; empty where the row is right
     * @param value what it holds; empty where it holds nothing
     * @param why with its remedy; null where it was not refused
     */
    public record Row(
            int number,
            Result result,
            String field,
            String value,
            @Nullable Refusal why) {
        static Row of(int number, Result result) {
            return new Row(number, result, "", "", null);
        }
    }

    /**
     * Months after the last reading of a register that the system before billed in a way nobody tells. The next reading
     * cannot be divided and parks its account: tell what was billed ({@link OldRow.BilledVolume}).
     */
    public record Gap(MeterId meter, Zone zone, BillingPeriod from, BillingPeriod to) {}

    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }

    /** The rows that were left out. */
    public List<Row> refused() {
        return rows.stream().filter(row -> row.result() == Result.REFUSED).toList();
    }
}
