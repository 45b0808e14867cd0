package io.saldo.memory;

import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Messages that were not delivered yet, in the order in which their units were kept. */
final class Queue implements Deliveries {
    private final Clock clock;
    private final Lock lock;
    private final Map<String, Waiting> messages = new LinkedHashMap<>();

    /** Claimed while its lease lasts. */
    private record Waiting(Message message, @Nullable Instant leased) {
        boolean isClaimed(Instant now) {
            return leased != null && now.isBefore(leased);
        }
    }

    Queue(Clock clock, Lock lock) {
        this.clock = clock;
        this.lock = lock;
    }

    /** Called by whoever has the lock. */
    void add(Collection<Message> more) {
        more.forEach(message -> messages.putIfAbsent(message.id(), new Waiting(message, null)));
    }

    @Nullable
    Message standing(String id) {
        lock.lock();
        try {
            Waiting waiting = messages.get(id);
            return waiting == null ? null : waiting.message();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Message> claim(int atMost, Duration lease) {
        lock.lock();
        try {
            Instant now = clock.instant();
            List<Message> claimed = new ArrayList<>();
            Set<String> busy = new HashSet<>();
            for (Waiting each : messages.values()) {
                if (each.isClaimed(now)) {
                    busy.add(each.message().about());
                } else if (claimed.size() < atMost
                        && !busy.contains(each.message().about())) {
                    claimed.add(each.message());
                }
            }
            claimed.forEach(message -> messages.put(message.id(), new Waiting(message, now.plus(lease))));
            return List.copyOf(claimed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void delivered(Collection<String> ids) {
        lock.lock();
        try {
            messages.keySet().removeAll(Set.copyOf(ids));
        } finally {
            lock.unlock();
        }
    }
}
