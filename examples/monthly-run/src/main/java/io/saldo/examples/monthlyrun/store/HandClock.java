package io.saldo.examples.monthlyrun.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the system, or one that stands where it was put: at the moments of a history that is told again. */
final class HandClock extends Clock {
    private volatile @Nullable Instant standing;

    void standAt(Instant moment) {
        standing = moment;
    }

    void go() {
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
