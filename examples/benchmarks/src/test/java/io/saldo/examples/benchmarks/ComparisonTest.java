package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two builds are compared by the medians of what they printed. */
class ComparisonTest {
    private static final List<List<String>> OLD = List.of(
            List.of(
                    "every row | 1,000.00 accounts/s; totals exact",
                    "a flat | 8.00 µs a flat; × 1.00",
                    "gone | 1.00 ms"),
            List.of(
                    "every row | 9,000.00 accounts/s; totals exact",
                    "a flat | 6.00 µs a flat; × 1.00",
                    "gone | 1.00 ms"),
            List.of(
                    "every row | 2,000.00 accounts/s; totals exact",
                    "a flat | 7.00 µs a flat; × 1.00",
                    "gone | 1.00 ms"));
    private static final List<List<String>> NEW = List.of(
            List.of(
                    "every row | 4,000.00 accounts/s; VOID, totals differ:",
                    "a flat | 14.00 µs a flat",
                    "here | 1.00 ms"),
            List.of("every row | 3,000.00 accounts/s; totals exact", "a flat | 14.00 µs a flat", "here | 1.00 ms"),
            List.of("every row | 5,000.00 accounts/s; totals exact", "a flat | 14.00 µs a flat", "here | 1.00 ms"));

    private final List<String> table = Comparison.table(OLD, NEW).lines().toList();

    @Test
    void more_accounts_a_second_are_faster_and_more_time_is_slower() {
        assertThat(table.get(1)).contains("every row", "2,000.00", "4,000.00").endsWith("× 2.00");
        assertThat(table.get(2)).contains("a flat", "7.00", "14.00").endsWith("× 0.50");
    }

    @Test
    void what_one_build_lacks_and_what_is_void_is_said() {
        assertThat(table)
                .contains("gone: only in the old one", "here: only in the new one")
                .anyMatch(line -> line.startsWith("new: every row") && line.contains("VOID"));
    }

    @Test
    void the_debtor_is_left_out_of_ids_and_nothing_else_is() {
        assertThat(BillText.withoutDebtor("[h/2025-03/1004/d-4-1/cold-water/uk/2025-02/BASE/0] and"
                        + " h/2025-03/1004/cold-water/uk/2025-02/BASE/0"))
                .isEqualTo("[h/2025-03/1004/cold-water/uk/2025-02/BASE/0] and"
                        + " h/2025-03/1004/cold-water/uk/2025-02/BASE/0");
    }
}
