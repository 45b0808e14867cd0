package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.EventStore;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

record JdbcEvents(OpenUnit unit) implements EventStore {
    private static SecurityEvent event(ResultSet row) throws SQLException {
        return new SecurityEvent(
                row.getString("user_id"),
                Columns.instant(row, "at"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("done_by"),
                new Origin(row.getString("address"), row.getString("device")),
                row.getString("about"));
    }

    @Override
    public void add(SecurityEvent event) {
        unit.checkWriting();
        Exact.instant("moment of an event", event.at());
        Exact.text("address", event.origin().address());
        Exact.text("device", event.origin().device());
        Exact.text("what it is about", event.about());
        unit.update("""
                        insert into <s>.cabinet_event (user_id, at, kind, done_by, address, device, about)
                        values (:user, :at, :kind, :by, :address, :device, :about)
                        """)
                .bind("user", event.user())
                .bind("at", Columns.instant(event.at()))
                .bind("kind", event.kind().name())
                .bind("by", event.by())
                .bind("address", event.origin().address())
                .bind("device", event.origin().device())
                .bind("about", event.about())
                .execute();
    }

    @Override
    public List<SecurityEvent> latest(String user, int atMost) {
        return unit.query(
                        "select * from <s>.cabinet_event where user_id = :user order by at desc, seq desc limit :most")
                .bind("user", user)
                .bind("most", atMost)
                .map((row, context) -> event(row))
                .list();
    }

    @Override
    public void erase(String user) {
        unit.update("delete from <s>.cabinet_event where user_id = :user")
                .bind("user", user)
                .execute();
    }
}
