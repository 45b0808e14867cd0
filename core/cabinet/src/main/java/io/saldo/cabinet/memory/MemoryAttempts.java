package io.saldo.cabinet.memory;

import io.saldo.cabinet.throttle.Attempts;
import io.saldo.cabinet.throttle.Subject;
import java.time.Instant;

record MemoryAttempts(MemoryUnit unit) implements Attempts {
    @Override
    public int count(Subject subject, Instant window) {
        return unit.writing().attempts.merge(new Kept.Window(subject, window), 1, Integer::sum);
    }

    @Override
    public void takeBack(Subject subject, Instant window) {
        unit.writing().attempts.merge(new Kept.Window(subject, window), -1, Integer::sum);
    }

    @Override
    public int counted(Subject subject, Instant window) {
        return unit.reading().attempts.getOrDefault(new Kept.Window(subject, window), 0);
    }

    @Override
    public void forget(Subject subject) {
        unit.writing().attempts.keySet().removeIf(window -> window.subject().equals(subject));
    }

    @Override
    public void prune(Instant before) {
        unit.writing().attempts.keySet().removeIf(window -> window.begun().isBefore(before));
    }
}
