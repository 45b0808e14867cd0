package io.saldo.cabinet.memory;

import io.saldo.cabinet.event.EventStore;
import io.saldo.cabinet.event.SecurityEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

record MemoryEvents(MemoryUnit unit) implements EventStore {
    @Override
    public void add(SecurityEvent event) {
        unit.writing().events.add(event);
    }

    @Override
    public List<SecurityEvent> latest(String user, int atMost) {
        var all = new ArrayList<>(unit.reading().events);
        Collections.reverse(all);
        return all.stream()
                .filter(event -> event.user().equals(user))
                .sorted(Comparator.comparing(SecurityEvent::at).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public void erase(String user) {
        unit.writing().events.removeIf(event -> event.user().equals(user));
    }
}
