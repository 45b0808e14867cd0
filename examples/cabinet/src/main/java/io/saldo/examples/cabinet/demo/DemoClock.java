package io.saldo.examples.cabinet.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Stands while the past is told, then goes on from the day of the demonstration. */
public final class DemoClock extends Clock {
    /** Where it stands, or by how much it is ahead of the real one. */
    private sealed interface Hand {
        record Standing(Instant at) implements Hand {}

        record Going(Duration ahead) implements Hand {}
    }

    private final AtomicReference<Hand> hand;
    private final ZoneId zone;

    /** Goes with the real time. */
    public DemoClock(ZoneId zone) {
        this(zone, new AtomicReference<>(new Hand.Going(Duration.ZERO)));
    }

    private DemoClock(ZoneId zone, AtomicReference<Hand> hand) {
        this.zone = zone;
        this.hand = hand;
    }

    void stand(Instant at) {
        hand.set(new Hand.Standing(at));
    }

    void goOnFrom(Instant at) {
        hand.set(new Hand.Going(Duration.between(Instant.now(), at)));
    }

    @Override
    public Instant instant() {
        return hand.get() instanceof Hand.Going going
                ? Instant.now().plus(going.ahead())
                : ((Hand.Standing) hand.get()).at();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other, hand);
    }
}
