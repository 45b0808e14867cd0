package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffSession;
import io.saldo.cabinet.staff.StaffSessionStore;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.time.Instant;
import java.util.Optional;

record JdbcStaffSessions(OpenUnit unit) implements StaffSessionStore {
    @Override
    public void add(StaffSession session) {
        unit.checkWriting();
        Exact.instant("begin of a session", session.begun());
        Exact.instant("last request", session.seen());
        Exact.instant("end of a session", session.until());
        Exact.text("address", session.origin().address());
        Exact.text("device", session.origin().device());
        unit.update("""
                        insert into <s>.cabinet_staff_session (token, staff, begun, seen, valid_until, address, device)
                        values (:token, :staff, :begun, :seen, :until, :address, :device)
                        """)
                .bind("token", session.token().hex())
                .bind("staff", session.staff().value())
                .bind("begun", Columns.instant(session.begun()))
                .bind("seen", Columns.instant(session.seen()))
                .bind("until", Columns.instant(session.until()))
                .bind("address", session.origin().address())
                .bind("device", session.origin().device())
                .execute();
    }

    @Override
    public Optional<StaffSession> find(TokenHash token) {
        return unit.query("select * from <s>.cabinet_staff_session where token = :token")
                .bind("token", token.hex())
                .map((row, context) -> new StaffSession(
                        token,
                        new StaffId(row.getString("staff")),
                        Columns.instant(row, "begun"),
                        Columns.instant(row, "seen"),
                        Columns.instant(row, "valid_until"),
                        new Origin(row.getString("address"), row.getString("device"))))
                .findOne();
    }

    @Override
    public void seen(TokenHash token, Instant at) {
        Exact.instant("last request", at);
        unit.waiting(
                "session",
                () -> unit.update("update <s>.cabinet_staff_session set seen = :at where token = :token")
                        .bind("at", Columns.instant(at))
                        .bind("token", token.hex())
                        .execute());
    }

    @Override
    public boolean end(TokenHash token) {
        return unit.update("delete from <s>.cabinet_staff_session where token = :token")
                        .bind("token", token.hex())
                        .execute()
                == 1;
    }

    @Override
    public int endAll(StaffId staff) {
        return unit.update("delete from <s>.cabinet_staff_session where staff = :staff")
                .bind("staff", staff.value())
                .execute();
    }

    @Override
    public void prune(Instant now) {
        unit.update("delete from <s>.cabinet_staff_session where valid_until <= :now")
                .bind("now", Columns.instant(now))
                .execute();
    }
}
