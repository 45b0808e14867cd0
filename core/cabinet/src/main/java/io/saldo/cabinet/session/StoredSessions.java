package io.saldo.cabinet.session;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.setting.Terms;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions as their interface says. */
final class StoredSessions implements Sessions {
    /** How exactly the last request is known: a page with twenty pictures is one write. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final UnitOfWork<? extends SessionBooks> books;
    private final CabinetEnvironment environment;

    StoredSessions(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    @Override
    public Outcome<Presented> present(Token token, Origin origin) {
        TokenHash hash = token.hash();
        Instant now = environment.now();
        Optional<Session> found = books.read(store -> store.sessions().byToken(hash));
        if (found.isEmpty()) {
            return Outcome.refused(Reason.SESSION_ENDED);
        }
        boolean quiet = isAlive(found.get(), now)
                && found.get().keys().current().equals(hash)
                && !isDue(found.get(), now)
                && found.get().seen().plus(SEEN).isAfter(now);
        return quiet
                ? presented(found.get(), origin, Optional.empty())
                : books.write(store -> renew(store, hash, origin, now));
    }

    private Outcome<Presented> renew(SessionBooks store, TokenHash hash, Origin origin, Instant now) {
        Optional<Session> found = store.sessions().byToken(hash);
        if (found.isEmpty()) {
            return Outcome.refused(Reason.SESSION_ENDED);
        }
        Session session = found.get();
        if (!isAlive(session, now)) {
            store.sessions().end(session.user(), session.id());
            return Outcome.refused(Reason.SESSION_ENDED);
        }
        if (!session.keys().current().equals(hash)) {
            if (session.keys().since().plus(terms().overlap()).isAfter(now)) {
                return presented(session, origin, Optional.empty());
            }
            store.sessions().end(session.user(), session.id());
            event(
                    store,
                    EventKind.TOKEN_REUSED,
                    session.user(),
                    origin,
                    session.id().value());
            return Outcome.refused(Reason.SESSION_ENDED);
        }
        if (!isDue(session, now)) {
            // another request may have done it at the same moment: it was seen then, which is as good
            store.sessions().replace(session, session.with(session.keys(), now));
            return presented(session, origin, Optional.empty());
        }
        Token next = Token.random(environment.random());
        Session renewed = session.with(session.keys().replacedBy(next.hash(), now), now);
        boolean ours = store.sessions().replace(session, renewed);
        return presented(session, origin, ours ? Optional.of(next) : Optional.empty());
    }

    private static Outcome<Presented> presented(Session session, Origin origin, Optional<Token> replacement) {
        return Outcome.done(new Presented(new SignedInUser(session.user(), session.id(), origin), replacement));
    }

    private boolean isAlive(Session session, Instant now) {
        return now.isBefore(session.until())
                && (session.remembered() || now.isBefore(session.seen().plus(terms().idle())));
    }

    private boolean isDue(Session session, Instant now) {
        return session.remembered() && !now.isBefore(session.keys().since().plus(terms().rotation()));
    }

    private Terms terms() {
        return environment.settings().terms();
    }

    @Override
    public Outcome<List<SessionView>> list(SignedInUser user) {
        Instant now = environment.now();
        return books.read(store -> user.in(store)
                .then(known -> Outcome.done(store.sessions().of(known.id()).stream()
                        .filter(session -> isAlive(session, now))
                        .map(session -> new SessionView(
                                session.id(),
                                session.origin(),
                                session.begun(),
                                session.seen(),
                                session.remembered(),
                                session.id().equals(user.session())))
                        .toList())));
    }

    @Override
    public Outcome<Acknowledged> end(SignedInUser user, SessionId session) {
        return books.write(store -> user.in(store).then(known -> {
            if (!store.sessions().end(known.id(), session)) {
                return Outcome.refused(Reason.NOT_FOUND);
            }
            event(store, EventKind.SESSION_ENDED, known.id(), user.origin(), session.value());
            return Outcome.done(new Acknowledged(environment.now()));
        }));
    }

    @Override
    public Outcome<Acknowledged> endOthers(SignedInUser user) {
        return books.write(store -> user.in(store).then(known -> {
            if (store.sessions().endOthers(known.id(), user.session()) > 0) {
                event(store, EventKind.SESSION_ENDED, known.id(), user.origin(), "");
            }
            return Outcome.done(new Acknowledged(environment.now()));
        }));
    }

    @Override
    public Acknowledged signOut(SignedInUser user) {
        return books.write(store -> {
            if (store.sessions().end(user.id(), user.session())) {
                event(
                        store,
                        EventKind.SIGNED_OUT,
                        user.id(),
                        user.origin(),
                        user.session().value());
            }
            return new Acknowledged(environment.now());
        });
    }

    @Override
    public void prune() {
        books.write(store -> {
            Instant now = environment.now();
            store.sessions().prune(now);
            environment.settings().throttle().prune(store.attempts(), now);
            return Optional.empty();
        });
    }

    private void event(UserBooks store, EventKind kind, UserId user, Origin origin, String about) {
        store.events().add(new SecurityEvent(user.value(), environment.now(), kind, user.value(), origin, about));
    }
}
