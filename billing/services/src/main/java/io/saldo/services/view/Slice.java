package io.saldo.services.view;

import io.saldo.kernel.error.InvalidValueException;

/**
 * Which rows of a list are wanted.
 *
 * @param from the first one, from 0
 * @param size at most so many, 1 to 1,000
 */
public record Slice(int from, int size) {
    private static final int MOST = 1_000;

    /** The first hundred. */
    public static final Slice FIRST = new Slice(0, 100);

    public Slice {
        InvalidValueException.unless(from >= 0, "first row", from, "zero or more");
        InvalidValueException.unless(size > 0 && size <= MOST, "rows", size, "1 to " + MOST);
    }

    /** The one after it. */
    public Slice next() {
        return new Slice(from + size, size);
    }
}
