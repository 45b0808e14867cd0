package io.saldo.cabinet.throttle;

import java.time.Instant;

/** Counters of tries, each of one subject and one window. */
public interface Attempts {

    /**
     * Counts one more and tells how many there are now, this one included. Two units that count one subject follow one
     * another, so that no try is lost (P-19).
     */
    int count(Subject subject, Instant window);

    /** Takes one back that this unit has counted: the try was no guess. */
    void takeBack(Subject subject, Instant window);

    /** How many have been counted in a window. */
    int counted(Subject subject, Instant window);

    /** Begins anew: the counters of all windows of the subject are gone. */
    void forget(Subject subject);

    /** Forgets what was counted in windows that began before a moment. */
    void prune(Instant before);
}
