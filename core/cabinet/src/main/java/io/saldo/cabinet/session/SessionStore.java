package io.saldo.cabinet.session;

import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions. */
public interface SessionStore {

    void add(Session session);

    Optional<Session> find(SessionId id);

    /** By the current token or the one before it. */
    Optional<Session> byToken(TokenHash token);

    /** In the order begun. */
    List<Session> of(UserId user);

    /**
     * Puts {@code next} in place of {@code expected}; false, and nothing is changed, where the session is another one
     * by now or ended.
     */
    boolean replace(Session expected, Session next);

    /** Ends a session; false where there is none of this user by that name. */
    boolean end(UserId user, SessionId id);

    /** Ends all sessions of a user but one; with null all of them. */
    int endOthers(UserId user, @Nullable SessionId kept);

    /** Forgets sessions that ended before a moment. */
    void prune(Instant now);
}
