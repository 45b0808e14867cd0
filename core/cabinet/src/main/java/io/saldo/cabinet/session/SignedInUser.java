package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;

/**
 * The user of one request, as {@link Sessions} has found him. Nobody else can make one; it is never stored and never
 * written out.
 */
public final class SignedInUser {
    private final UserId user;
    private final SessionId session;
    private final Origin origin;

    SignedInUser(UserId user, SessionId session, Origin origin) {
        this.user = user;
        this.session = session;
        this.origin = origin;
    }

    public UserId id() {
        return user;
    }

    public SessionId session() {
        return session;
    }

    /** Where this request came from. */
    public Origin origin() {
        return origin;
    }

    /** The user as he is in this unit, where the session still stands; otherwise {@code SESSION_ENDED}. */
    public Outcome<User> in(SessionBooks books) {
        return books.sessions()
                .find(session)
                .filter(found -> found.user().equals(user))
                .flatMap(found -> books.users().find(user))
                .filter(User::isActive)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.SESSION_ENDED));
    }

    @Override
    public String toString() {
        return "SignedInUser " + user;
    }
}
