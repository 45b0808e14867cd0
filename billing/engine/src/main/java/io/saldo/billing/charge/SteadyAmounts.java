package io.saldo.billing.charge;

import io.saldo.kernel.later.Later;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steady premises of a house are charged, service by service: a column of amounts for each, and beside the columns what more a row has, other zones, what is taken off, lines that a rule made. Put in the order of lines when
 * somebody asks for lines. Written by {@link SteadyCharges}, then changed no more.
 */
public final class SteadyAmounts {
    /** Of a house without steady premises. */
    public static final SteadyAmounts NONE = new SteadyAmounts(null, new long[0][], 0);

    /** More than that stands beside the columns of no house. */
    private static final int INDEX_BITS = 24;

    private final @Nullable SteadyCharges charges;
    private final int rows;
    private final long[][] columns;
    /** By service and row: whether a rule made the lines, so that none stands in the column. */
    private final Map<Integer, boolean[]> ruled = new HashMap<>();

    private final Map<Long, List<Line>> made = new HashMap<>();
    private final Later<SteadyEntries> entries = new Later<>(this::entries);
    private int size;
    /** The place of what is beside the columns: row, service and part. */
    private long[] places = new long[64];

    private long[] amounts = new long[64];

    SteadyAmounts(@Nullable SteadyCharges charges, long[][] columns, int rows) {
        this.charges = charges;
        this.columns = columns;
        this.rows = rows;
    }

    /** Amounts by row. */
    long[] column(int service) {
        return columns[service];
    }

    /** Adds a part of a fee that is not the first. */
    void add(int row, int service, int part, long amount) {
        if (size == places.length) {
            if (size >= 1 << INDEX_BITS) {
                throw new ArithmeticException("more than " + size + " amounts beside the columns");
            }
            places = Arrays.copyOf(places, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        places[size] = place(row, service) << 8 | part;
        amounts[size++] = amount;
    }

    /** Adds the lines that a rule made: none stand in the column. */
    void add(int row, int service, List<Line> lines) {
        ruled.computeIfAbsent(service, key -> new boolean[rows])[row] = true;
        made.put(place(row, service), List.copyOf(lines));
    }

    private long place(int row, int service) {
        return (long) row * columns.length + service;
    }

    /** Adds to the sum of each row what it is charged for a service; tells which have an amount that is not zero. */
    void addTo(int service, long[] sums, boolean[] charged) {
        long[] column = columns[service];
        for (int row = 0; row < rows; row++) {
            sums[row] = Math.addExact(sums[row], column[row]);
            charged[row] |= column[row] != 0;
        }
    }

    /** The same for what stands beside the columns. */
    void addOthers(boolean[] services, long[] sums, boolean[] charged) {
        for (int i = 0; i < size; i++) {
            long place = places[i] >> 8;
            add(place, amounts[i], services, sums, charged);
        }
        made.forEach(
                (place, lines) -> lines.forEach(line -> add(place, line.amount().value(), services, sums, charged)));
    }

    private void add(long place, long amount, boolean[] services, long[] sums, boolean[] charged) {
        int row = (int) (place / columns.length);
        if (services[(int) (place % columns.length)]) {
            sums[row] = Math.addExact(sums[row], amount);
            charged[row] |= amount != 0;
        }
    }

    /** In the order of lines. */
    SteadyEntries inOrder() {
        return entries.get();
    }

    private SteadyEntries entries() {
        SteadyCharges of = charges;
        if (of == null) {
            return SteadyEntries.NONE;
        }
        long[] beside = new long[size];
        for (int i = 0; i < size; i++) {
            beside[i] = places[i] << INDEX_BITS | i;
        }
        Arrays.sort(beside);
        boolean[] @Nullable [] byRule = new boolean[columns.length][];
        ruled.forEach((service, which) -> byRule[service] = which);
        var ordered = new SteadyEntries(of, rows * (columns.length + 2));
        int next = 0;
        for (int row = 0; row < rows; row++) {
            for (int service = 0; service < columns.length; service++) {
                boolean[] which = byRule[service];
                long place = place(row, service);
                if (which != null && which[row]) {
                    for (Line line : made.getOrDefault(place, List.of())) {
                        ordered.add(row, service, line);
                    }
                } else if (of.house().classOf(service, row) >= 0) {
                    ordered.add(row, service, 0, columns[service][row]);
                }
                for (; next < size && beside[next] >> (INDEX_BITS + 8) == place; next++) {
                    int index = (int) (beside[next] & ((1 << INDEX_BITS) - 1));
                    ordered.add(row, service, (int) (places[index] & 255), amounts[index]);
                }
            }
        }
        return ordered;
    }
}
