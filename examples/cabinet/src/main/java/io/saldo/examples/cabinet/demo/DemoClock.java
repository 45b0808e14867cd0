package io.saldo.examples.cabinet.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands while the past is told, then goes on from the day of the demonstration. */
public final class DemoClock extends Clock {
    /**
     * Where it stands, or by how much it is ahead of the real one.
     *
     * @param standing null while it goes
     */
    private record Hand(@Nullable Instant standing, Duration ahead) {
        Instant now() {
            return standing == null ? Instant.now().plus(ahead) : standing;
        }
    }

    private final AtomicReference<Hand> hand;
    private final ZoneId zone;

    /** Goes with the real time. */
    public DemoClock(ZoneId zone) {
        this(zone, new AtomicReference<>(new Hand(null, Duration.ZERO)));
    }

    private DemoClock(ZoneId zone, AtomicReference<Hand> hand) {
        this.zone = zone;
        this.hand = hand;
    }

    void stand(Instant at) {
        hand.set(new Hand(at, Duration.ZERO));
    }

    /** Goes with the real time from a moment; tells by how much it is ahead of it. */
    Duration goOnFrom(Instant at) {
        Duration ahead = Duration.between(Instant.now(), at);
        goAhead(ahead);
        return ahead;
    }

    void goAhead(Duration ahead) {
        hand.set(new Hand(null, ahead));
    }

    /** By how much it is ahead of the real time. */
    Duration ahead() {
        return Objects.requireNonNull(hand.get(), "a hand is always set").ahead();
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(hand.get(), "a hand is always set").now();
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
