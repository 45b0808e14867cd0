package io.saldo.cabinet.staff;

import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Sessions of staff. */
public interface StaffSessionStore {

    void add(StaffSession session);

    Optional<StaffSession> find(TokenHash token);

    /** Notes the last request of a session; one that is not there is no error. */
    void seen(TokenHash token, Instant at);

    /** Ends a session; false where there is none. */
    boolean end(TokenHash token);

    /** Ends all sessions of a member. */
    int endAll(StaffId staff);

    /** Forgets sessions that ended before a moment. */
    void prune(Instant now);
}
