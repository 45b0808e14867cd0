package io.saldo.cabinet.session;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.registration.Tickets;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.setting.Terms;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** Sign-in as its interface says: count and look in one unit, compare outside of any, act in another. */
final class PasswordSignIn implements SignIn {
    private static final int LONGEST = 256;

    private final UnitOfWork<? extends SessionBooks> books;
    private final CabinetEnvironment environment;
    private final Tickets tickets;

    /** Compared with where there is nobody, so that nobody takes as long as somebody. */
    private final PasswordHash nobodys;

    PasswordSignIn(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.tickets = new Tickets(environment);
        this.nobodys = environment
                .hasher()
                .hash(new Password(Token.random(environment.random()).text()));
    }

    @Override
    public SignInResult signIn(SignInCommand command, Origin origin) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return new SignInResult.Refused(invalid.get());
        }
        SignInName name = SignInName.of(command.name());
        Optional<Instant> closed = books.write(store -> admit(store, name, origin));
        if (closed.isPresent()) {
            return new SignInResult.Refused(Refusal.of(Reason.TOO_MANY_TRIES, closed.get()));
        }
        Optional<User> found = books.read(store -> find(store, name));
        String typed = command.password().text();
        boolean comparable = typed != null && typed.length() <= LONGEST;
        boolean fits = environment
                .hasher()
                .matches(
                        comparable ? command.password() : new Password(""),
                        found.map(User::password).orElse(nobodys));
        if (found.isEmpty() || !comparable || !fits) {
            return books.write(store -> failed(store, found, origin));
        }
        return books.write(store -> begin(store, name, found.get(), command.remember(), origin));
    }

    private Optional<Instant> admit(UserBooks store, SignInName name, Origin origin) {
        return environment
                .settings()
                .throttle()
                .admit(
                        store.attempts(),
                        environment.now(),
                        name.from(origin),
                        name.fromAnywhere(),
                        Subject.of(Tried.SIGN_IN_BY_ADDRESS, origin.network()));
    }

    private Optional<User> find(UserBooks store, SignInName name) {
        Instant now = environment.now();
        return name.find(store.users()).filter(user -> !user.isLapsed(now));
    }

    private SignInResult failed(UserBooks store, Optional<User> user, Origin origin) {
        user.filter(User::isActive).ifPresent(known -> event(store, EventKind.SIGN_IN_FAILED, known, origin, ""));
        return new SignInResult.Refused(Refusal.of(Reason.SIGN_IN_FAILED));
    }

    private SignInResult begin(SessionBooks store, SignInName name, User known, boolean remember, Origin origin) {
        Instant now = environment.now();
        Optional<User> found = store.users()
                .find(known.id())
                .filter(user -> user.password().equals(known.password()) && !user.isLapsed(now));
        if (found.isEmpty()) {
            // the password was changed, or the user erased, while it was compared
            return new SignInResult.Refused(Refusal.of(Reason.SIGN_IN_FAILED));
        }
        User user = found.get();
        store.attempts().forget(name.from(origin));
        if (user.standing() instanceof Standing.Pending pending) {
            return new SignInResult.NotActivated(tickets.of(user, pending.until()));
        }
        Terms terms = environment.settings().terms();
        Token token = Token.random(environment.random());
        var session = new Session(
                new SessionId(environment.newId()),
                user.id(),
                new SessionKeys(token.hash(), null, now),
                now,
                now,
                now.plus(remember ? terms.remembered() : terms.session()),
                remember,
                origin);
        store.sessions().add(session);
        event(store, EventKind.SIGNED_IN, user, origin, session.id().value());
        return new SignInResult.SignedIn(token, session.id(), session.until());
    }

    private void event(UserBooks store, EventKind kind, User user, Origin origin, String about) {
        String id = user.id().value();
        store.events().add(new SecurityEvent(id, environment.now(), kind, id, origin, about));
    }
}
