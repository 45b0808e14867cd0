package io.saldo.services.registry;

import io.saldo.billing.registry.UnidentifiedReason;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, row by row.
 *
 * @param registry its id
 * @param rows each row of the file, in its order
 * @param refused what stands in rows that are unreadable
 * @param repeated whether the same file was taken in before
 */
public record RegistryReport(String registry, List<Row> rows, Kopecks refused, boolean repeated) {
    public RegistryReport {
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum Result {
        /** It is a payment of its account. */
        PLACED,
        /** It waits for somebody to place or return it. */
        UNIDENTIFIED,
        /** The same row was told before, in this file or another one: it stands as it did. */
        KNOWN_BEFORE,
        /** It cannot be read. */
        REFUSED
    }

    /**
     * A row.
     *
     * @param line in the file, from 1
     * @param payment its id as a payment; empty for a row that cannot be read
     * @param account as the payer named it
     * @param payee null for a row that cannot be read
     * @param amount null where it cannot be read
     * @param house where it is placed; null otherwise
     * @param why it is unidentified; null otherwise
     */
    public record Row(
            int line,
            Result result,
            String payment,
            String account,
            @Nullable PartyId payee,
            @Nullable Kopecks amount,
            @Nullable LocalDate day,
            @Nullable HouseId house,
            @Nullable UnidentifiedReason why) {}

    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }

    /** The sum of rows of one result; of refused ones {@link #refused}. */
    public Kopecks sum(Result result) {
        if (result == Result.REFUSED) {
            return refused;
        }
        return Kopecks.sum(byPayee(result).values());
    }

    /** The same by payee, for rows that can be read. */
    public SortedMap<PartyId, Kopecks> byPayee(Result result) {
        SortedMap<PartyId, Kopecks> sums = new TreeMap<>();
        for (Row row : rows) {
            PartyId payee = row.payee();
            Kopecks amount = row.amount();
            if (row.result() == result && payee != null && amount != null) {
                sums.merge(payee, amount, Kopecks::plus);
            }
        }
        return Collections.unmodifiableSortedMap(sums);
    }
}
