package io.saldo.cabinet.throttle;

import io.saldo.kernel.error.InvalidValueException;
import java.time.Duration;
import java.time.Instant;

/**
 * So many tries in each window of time.
 *
 * @param most how many are let through
 * @param window windows of this length follow one another from the beginning of 1970
 */
public record Limit(int most, Duration window) {
    public Limit {
        InvalidValueException.unless(most >= 1, "limit", most, "at least one try");
        InvalidValueException.unless(window.toSeconds() >= 1, "window", window, "at least a second");
    }

    /** The beginning of the window that a moment stands in. */
    public Instant windowOf(Instant moment) {
        long seconds = window.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    /** The first moment of the next window. */
    public Instant opensAfter(Instant moment) {
        return windowOf(moment).plusSeconds(window.toSeconds());
    }
}
