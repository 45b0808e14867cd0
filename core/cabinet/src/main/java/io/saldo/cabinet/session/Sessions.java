package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/** Sessions: found by their tokens, listed, ended. Safe for use by many threads. */
public interface Sessions {

    static Sessions of(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        return new StoredSessions(books, environment);
    }

    /**
     * Who sends a request. Asked for each; a token in use costs a unit that only reads, once a minute one that writes.
     *
     * <p>A remembered session gets a new token after every 15 minutes of use. The one before it works a minute longer,
     * for requests under way; after that it shows that the token is in two hands, and the session ends, with a line in
     * the journal.
     *
     * <p>Refused: {@code SESSION_ENDED} for a token that is unknown, ended, too old or was idle for too long.
     */
    Outcome<Presented> present(Token token, Origin origin);

    /** All sessions of the user, in the order begun. Refused: {@code SESSION_ENDED}. */
    Outcome<List<SessionView>> list(SignedInUser user);

    /** «Завершить»: ends one session of the same user. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND}. */
    Outcome<Acknowledged> end(SignedInUser user, SessionId session);

    /** Ends all sessions but this one. Refused: {@code SESSION_ENDED}. */
    Outcome<Acknowledged> endOthers(SignedInUser user);

    /** «Выйти». Never refused: who is out already is out. */
    Acknowledged signOut(SignedInUser user);

    /**
     * Forgets sessions and counters of tries that are over. They count for nothing before either; this is housekeeping.
     */
    void prune();
}
