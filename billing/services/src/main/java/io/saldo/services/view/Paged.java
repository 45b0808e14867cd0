package io.saldo.services.view;

import java.util.List;

/**
 * A part of a list.
 *
 * @param rows of the part, in the order of the list
 * @param from the first of them, from 0
 * @param total how many rows the list has
 */
public record Paged<T>(List<T> rows, int from, int total) {
    public Paged {
        rows = List.copyOf(rows);
    }

    static <T> Paged<T> of(List<T> all, Slice slice) {
        int first = Math.min(slice.from(), all.size());
        int last = (int) Math.min(all.size(), (long) first + slice.size());
        return new Paged<>(all.subList(first, last), first, all.size());
    }

    /** Whether more rows follow. */
    public boolean isMore() {
        return from + rows.size() < total;
    }
}
