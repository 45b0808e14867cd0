package io.saldo.billing.service;

import io.saldo.kernel.time.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows that were to be stated, each of them.
 *
 * @param rows in order of ids
 * @param repeated whether the same command was done before: nothing was written, and no row is named
 */
public record Stating(List<Row> rows, boolean repeated) {
    public Stating {
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum Result {
        STATED,
        CORRECTED,
        WITHDRAWN,
        /** It was stated before, the same in everything. */
        REPEATED,
        REFUSED
    }

    /**
     * A row.
     *
     * @param refusal null where it was not refused
     */
    public record Row(FactId id, Result result, @Nullable Refusal refusal) {}

    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }
}
