package io.saldo.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * The moment a fact became known: an instant, and a sequence number that orders the facts of one instant. Inside a
 * house it is a total order.
 */
public record Known(Instant at, long sequence) implements Comparable<Known> {
    /** Before everything: of what was always known. */
    public static final Known BEGINNING = new Known(Instant.EPOCH, 0);

    /** After everything: «all that is known today». */
    public static final Known LATEST = new Known(Instant.MAX, Long.MAX_VALUE);

    private static final Comparator<Known> ORDER =
            Comparator.comparing(Known::at).thenComparingLong(Known::sequence);

    /** When something that happened on a day became known, where nobody says more: at its end. */
    public static Known onDay(LocalDate day, ZoneId zone) {
        return new Known(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1), 0);
    }

    @Override
    public int compareTo(Known other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + "#" + sequence;
    }
}
