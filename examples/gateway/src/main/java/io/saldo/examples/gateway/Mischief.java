package io.saldo.examples.gateway;

import java.time.Duration;

/**
 * What the sandbox does to notices.
 *
 * @param slow how long a notice waits
 * @param repeats how often it comes besides
 * @param reordered whether the one before the last comes after it
 * @param lost whether none comes
 * @param forged whether with each comes one that is not signed
 */
public record Mischief(Duration slow, int repeats, boolean reordered, boolean lost, boolean forged) {
    /** An honest bank. */
    public static final Mischief NONE = new Mischief(Duration.ZERO, 0, false, false, false);
}
