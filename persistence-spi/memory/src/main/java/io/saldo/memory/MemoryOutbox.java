package io.saldo.memory;

import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Outbox;

record MemoryOutbox(Unit unit) implements Outbox {
    /** Who puts a message has its id until the unit ends. */
    private record Place(String id) {
        @Override
        public String toString() {
            return "message " + id;
        }
    }

    @Override
    public void put(Message message) {
        unit.writing();
        Exact.text("message", message.id());
        Exact.text("subject", message.about());
        Exact.text("body", message.body());
        unit.hold(new Place(message.id()));
        Message standing = unit.messages().get(message.id());
        standing = standing == null ? unit.queue().standing(message.id()) : standing;
        if (standing == null) {
            unit.messages().put(message.id(), message);
        } else if (!standing.equals(message)) {
            throw new IllegalStateException("another message stands in the outbox as " + message.id());
        }
    }
}
