package io.saldo.cabinet.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The limits of one cabinet.
 *
 * @param limits one for each thing that is counted
 */
public record Throttle(Map<Tried, Limit> limits) {
    public Throttle {
        limits = Map.copyOf(limits);
        for (Tried tried : Tried.values()) {
            if (!limits.containsKey(tried)) {
                throw new IllegalArgumentException("no limit for " + tried);
            }
        }
    }

    /** Limits that leave room for a forgetful family behind one address and none for guessing. */
    public static Throttle usual() {
        Duration quarter = Duration.ofMinutes(15);
        Duration hour = Duration.ofHours(1);
        Duration day = Duration.ofDays(1);
        var limits = new EnumMap<Tried, Limit>(Tried.class);
        limits.put(Tried.REGISTRATION_BY_ADDRESS, new Limit(20, hour));
        limits.put(Tried.SIGN_IN_BY_NAME_AND_ADDRESS, new Limit(10, quarter));
        limits.put(Tried.SIGN_IN_BY_NAME, new Limit(50, hour));
        limits.put(Tried.SIGN_IN_BY_ADDRESS, new Limit(50, quarter));
        limits.put(Tried.STAFF_SIGN_IN_BY_NAME_AND_ADDRESS, new Limit(10, quarter));
        limits.put(Tried.STAFF_SIGN_IN_BY_NAME, new Limit(50, hour));
        limits.put(Tried.PASSWORD_AGAIN, new Limit(10, hour));
        limits.put(Tried.LETTER_BY_EMAIL_AND_ADDRESS, new Limit(5, hour));
        limits.put(Tried.LETTER_BY_EMAIL, new Limit(20, day));
        limits.put(Tried.LETTER_BY_ADDRESS, new Limit(30, hour));
        limits.put(Tried.ACCOUNTS_BY_USER, new Limit(5, day));
        limits.put(Tried.ACCOUNT_BY_USER, new Limit(10, day));
        limits.put(Tried.ACCOUNTS_BY_ADDRESS, new Limit(30, day));
        limits.put(Tried.SUM_BY_ACCOUNT, new Limit(10, day));
        limits.put(Tried.APPEAL_BY_USER, new Limit(20, day));
        limits.put(Tried.REQUEST_BY_USER, new Limit(20, day));
        return new Throttle(limits);
    }

    /**
     * Counts a try of each subject.
     *
     * @return empty where all let it through, otherwise the moment from which the last of them will again
     */
    public Optional<Instant> admit(Attempts attempts, Instant now, Subject... subjects) {
        Optional<Instant> closed = Optional.empty();
        for (Subject subject : subjects) {
            Limit limit = of(subject);
            if (attempts.count(subject, limit.windowOf(now)) > limit.most()) {
                Instant opens = limit.opensAfter(now);
                closed = Optional.of(closed.filter(opens::isBefore).orElse(opens));
            }
        }
        return closed;
    }

    /** Takes a try back that this unit has counted at the same moment. */
    public void takeBack(Attempts attempts, Instant now, Subject... subjects) {
        for (Subject subject : subjects) {
            attempts.takeBack(subject, of(subject).windowOf(now));
        }
    }

    /** Forgets counters of windows that are over under every limit. */
    public void prune(Attempts attempts, Instant now) {
        Duration longest = limits.values().stream()
                .map(Limit::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        attempts.prune(now.minus(longest));
    }

    /** Whether the limit of a subject is reached, without counting. */
    public boolean full(Attempts attempts, Instant now, Subject subject) {
        Limit limit = of(subject);
        return attempts.counted(subject, limit.windowOf(now)) >= limit.most();
    }

    /** How many tries of a subject are left in this window. */
    public int left(Attempts attempts, Instant now, Subject subject) {
        Limit limit = of(subject);
        return Math.max(0, limit.most() - attempts.counted(subject, limit.windowOf(now)));
    }

    public Limit of(Subject subject) {
        Limit limit = limits.get(subject.tried());
        if (limit == null) {
            throw new IllegalStateException("no limit for " + subject.tried());
        }
        return limit;
    }
}
