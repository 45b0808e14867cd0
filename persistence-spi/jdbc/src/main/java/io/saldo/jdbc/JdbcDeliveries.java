package io.saldo.jdbc;

import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Readers hold nothing while they look: a message is claimed by whoever changes its row first. Who comes second leaves
 * the subject alone.
 */
record JdbcDeliveries(Units units, String owner, Clock clock) implements Deliveries {
    private static final String OPEN = """
            select o.seq, o.id, o.kind, o.about, o.body from <s>.<p>outbox o
            where o.organization = :organization and (o.claimed_until is null or o.claimed_until <= :now)
                and not exists (select 1 from <s>.<p>outbox b where b.organization = o.organization
                    and b.about = o.about and b.seq < o.seq and b.claimed_until > :now)
            order by o.seq limit :most
            """;
    private static final String CLAIM = """
            update <s>.<p>outbox set claimed_until = :until
            where seq = :seq and (claimed_until is null or claimed_until <= :now)
            """;

    private record Waiting(long seq, Message message) {}

    static Message message(ResultSet row) throws SQLException {
        return new Message(row.getString("id"), row.getString("kind"), row.getString("about"), row.getString("body"));
    }

    @Override
    public List<Message> claim(int atMost, Duration lease) {
        return units.run(true, unit -> {
            Instant now = Columns.bounded(clock.instant()).truncatedTo(ChronoUnit.MICROS);
            Instant until = Columns.bounded(now.plus(lease)).truncatedTo(ChronoUnit.MICROS);
            List<Waiting> open = unit.query(OPEN)
                    .bind("organization", owner)
                    .bind("now", Columns.instant(now))
                    .bind("most", atMost)
                    .map((row, context) -> new Waiting(row.getLong("seq"), message(row)))
                    .list();
            List<Message> claimed = new ArrayList<>();
            Set<String> left = new HashSet<>();
            for (Waiting each : open) {
                if (!left.contains(each.message().about()) && claims(unit, each, now, until)) {
                    claimed.add(each.message());
                } else {
                    left.add(each.message().about());
                }
            }
            return List.copyOf(claimed);
        });
    }

    private static boolean claims(OpenUnit unit, Waiting each, Instant now, Instant until) {
        return unit.update(CLAIM)
                        .bind("seq", each.seq())
                        .bind("now", Columns.instant(now))
                        .bind("until", Columns.instant(until))
                        .execute()
                == 1;
    }

    @Override
    public void delivered(Collection<String> ids) {
        units.run(
                true,
                unit -> unit.update("delete from <s>.<p>outbox where organization = :organization and id = any(:ids)")
                        .bind("organization", owner)
                        .bindArray("ids", String.class, ids)
                        .execute());
    }
}
