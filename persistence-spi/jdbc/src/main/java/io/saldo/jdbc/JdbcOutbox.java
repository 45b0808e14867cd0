package io.saldo.jdbc;

import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Outbox;
import java.util.Optional;

record JdbcOutbox(OpenUnit unit, String owner) implements Outbox {
    /** How often a message may be put that stood there and was delivered just then. */
    private static final int TRIES = 3;

    @Override
    public void put(Message message) {
        unit.checkWriting();
        Exact.text("message", message.id());
        Exact.text("subject", message.about());
        Exact.text("body", message.body());
        for (int i = 0; i < TRIES; i++) {
            if (unit.waiting("message " + message.id(), () -> insert(message)) == 1) {
                return;
            }
            Optional<Message> standing = standing(message.id());
            if (standing.isPresent()) {
                if (!standing.get().equals(message)) {
                    throw new IllegalStateException("another message stands in the outbox as " + message.id());
                }
                return;
            }
        }
        throw new IllegalStateException(
                "the message " + message.id() + " comes and goes: is it put and delivered twice?");
    }

    private int insert(Message message) {
        return unit.update("""
                        insert into <s>.<p>outbox (organization, id, kind, about, body)
                        values (:organization, :id, :kind, :about, :body) on conflict do nothing
                        """)
                .bind("organization", owner)
                .bind("id", message.id())
                .bind("kind", message.kind())
                .bind("about", message.about())
                .bind("body", message.body())
                .execute();
    }

    private Optional<Message> standing(String id) {
        return unit.query("""
                        select id, kind, about, body from <s>.<p>outbox
                        where organization = :organization and id = :id
                        """)
                .bind("organization", owner)
                .bind("id", id)
                .map((row, context) -> JdbcDeliveries.message(row))
                .findOne();
    }
}
