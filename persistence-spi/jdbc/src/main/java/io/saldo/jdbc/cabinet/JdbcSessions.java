package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.session.Session;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.session.SessionKeys;
import io.saldo.cabinet.session.SessionStore;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

record JdbcSessions(OpenUnit unit) implements SessionStore {
    private static final String SELECT = "select * from <s>.cabinet_session ";
    private static final String INSERT = """
            insert into <s>.cabinet_session (id, user_id, current_token, previous_token, token_since, begun, seen,
                valid_until, remembered, address, device)
            values (:id, :user, :current, :previous, :since, :begun, :seen, :until, :remembered, :address, :device)
            """;

    /** All that can be told of a session that was replaced; the rest of it never changes. */
    private static final String REPLACE = """
            update <s>.cabinet_session set current_token = :current, previous_token = :previous, token_since = :since,
                begun = :begun, seen = :seen, valid_until = :until, remembered = :remembered, address = :address,
                device = :device
            where id = :id and user_id = :user and current_token = :was_current
                and previous_token is not distinct from :was_previous and token_since = :was_since
                and seen = :was_seen and valid_until = :was_until
            """;

    private static Session session(ResultSet row) throws SQLException {
        String previous = row.getString("previous_token");
        return new Session(
                new SessionId(row.getString("id")),
                new UserId(row.getString("user_id")),
                new SessionKeys(
                        new TokenHash(row.getString("current_token")),
                        previous == null ? null : new TokenHash(previous),
                        Columns.instant(row, "token_since")),
                Columns.instant(row, "begun"),
                Columns.instant(row, "seen"),
                Columns.instant(row, "valid_until"),
                row.getBoolean("remembered"),
                new Origin(row.getString("address"), row.getString("device")));
    }

    private static @Nullable String previous(Session session) {
        TokenHash previous = session.keys().previous();
        return previous == null ? null : previous.hex();
    }

    private static Update bound(Update statement, Session session) {
        return statement
                .bind("id", session.id().value())
                .bind("user", session.user().value())
                .bind("current", session.keys().current().hex())
                .bind("previous", Columns.text(previous(session)))
                .bind("since", Columns.instant(session.keys().since()))
                .bind("begun", Columns.instant(session.begun()))
                .bind("seen", Columns.instant(session.seen()))
                .bind("until", Columns.instant(session.until()))
                .bind("remembered", session.remembered())
                .bind("address", session.origin().address())
                .bind("device", session.origin().device());
    }

    private static void check(Session session) {
        Exact.instant("token of a session", session.keys().since());
        Exact.instant("begin of a session", session.begun());
        Exact.instant("last request", session.seen());
        Exact.instant("end of a session", session.until());
        Exact.text("address", session.origin().address());
        Exact.text("device", session.origin().device());
    }

    @Override
    public void add(Session session) {
        unit.checkWriting();
        check(session);
        bound(unit.update(INSERT), session).execute();
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return unit.query(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> session(row))
                .findOne();
    }

    @Override
    public Optional<Session> byToken(TokenHash token) {
        return unit.query(SELECT + "where current_token = :token or previous_token = :token order by seq limit 1")
                .bind("token", token.hex())
                .map((row, context) -> session(row))
                .findOne();
    }

    @Override
    public List<Session> of(UserId user) {
        return unit.query(SELECT + "where user_id = :user order by seq")
                .bind("user", user.value())
                .map((row, context) -> session(row))
                .list();
    }

    @Override
    public boolean replace(Session expected, Session next) {
        unit.checkWriting();
        check(next);
        return unit.waiting(
                        "session " + expected.id(),
                        () -> bound(unit.update(REPLACE), next)
                                .bind("was_current", expected.keys().current().hex())
                                .bind("was_previous", Columns.text(previous(expected)))
                                .bind(
                                        "was_since",
                                        Columns.instant(expected.keys().since()))
                                .bind("was_seen", Columns.instant(expected.seen()))
                                .bind("was_until", Columns.instant(expected.until()))
                                .execute())
                == 1;
    }

    @Override
    public boolean end(UserId user, SessionId id) {
        return unit.update("delete from <s>.cabinet_session where id = :id and user_id = :user")
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .execute()
                == 1;
    }

    @Override
    public int endOthers(UserId user, @Nullable SessionId kept) {
        return unit.update("delete from <s>.cabinet_session where user_id = :user and id is distinct from :kept")
                .bind("user", user.value())
                .bind("kept", Columns.text(kept == null ? null : kept.value()))
                .execute();
    }

    @Override
    public void prune(Instant now) {
        unit.update("delete from <s>.cabinet_session where valid_until <= :now")
                .bind("now", Columns.instant(now))
                .execute();
    }
}
