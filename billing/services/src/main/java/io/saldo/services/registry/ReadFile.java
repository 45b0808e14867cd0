package io.saldo.services.registry;

import io.saldo.kernel.money.Kopecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param rows that are payments, in their order
 * @param unreadable the others
 * @param count how many rows the file says it has; null where it says nothing
 * @param sum of money the file says it has; null where it says nothing
 */
record ReadFile(
        List<ReadRow> rows,
        List<Unreadable> unreadable,
        @Nullable Integer count,
        @Nullable Kopecks sum) {
    /**
     * A row that is none.
     *
     * @param amount where that much could be read; null otherwise
     */
    record Unreadable(int line, String why, @Nullable Kopecks amount, String text) {}

    /** What is wrong with its totals; empty where they agree, or cannot be told for rows whose sum is unreadable. */
    String difference(@Nullable Integer toldCount, @Nullable Kopecks toldSum) {
        Integer expected = toldCount == null ? count : toldCount;
        Kopecks total = toldSum == null ? sum : toldSum;
        int all = rows.size() + unreadable.size();
        if (expected != null && expected != all) {
            return all + " / " + expected;
        }
        if (count != null && count != all) {
            return all + " / " + count;
        }
        boolean open = unreadable.stream().anyMatch(each -> each.amount() == null);
        Kopecks read = read();
        for (Kopecks each : new Kopecks[] {total == null ? read : total, sum == null ? read : sum}) {
            boolean agrees = open ? each.compareTo(read) >= 0 : each.equals(read);
            if (!agrees) {
                return read + " / " + each;
            }
        }
        return "";
    }

    /** All that could be read of money. */
    private Kopecks read() {
        Kopecks read = Kopecks.ZERO;
        for (ReadRow each : rows) {
            read = read.plus(each.amount());
        }
        for (Unreadable each : unreadable) {
            Kopecks amount = each.amount();
            read = amount == null ? read : read.plus(amount);
        }
        return read;
    }

    /** What stands in rows that are none: all that is not in payments, where the file tells its sum. */
    Kopecks refused(@Nullable Kopecks toldSum) {
        Kopecks payments = Kopecks.sum(rows.stream().map(ReadRow::amount).toList());
        Kopecks total = toldSum == null ? sum : toldSum;
        return (total == null ? read() : total).minus(payments);
    }
}
