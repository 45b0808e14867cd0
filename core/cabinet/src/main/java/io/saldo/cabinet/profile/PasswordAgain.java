package io.saldo.cabinet.profile;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.session.SessionBooks;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.user.User;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** Asks for the password again. */
final class PasswordAgain {
    private static final int LONGEST = 256;

    private final UnitOfWork<? extends SessionBooks> books;
    private final CabinetEnvironment environment;

    PasswordAgain(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    /**
     * The user as he was when asked, and whether the password fitted.
     *
     * <p>Refused: {@code SESSION_ENDED}, {@code TOO_MANY_TRIES}.
     */
    Outcome<Answer> ask(SignedInUser user, Password typed) {
        Instant now = environment.now();
        Outcome<User> asked = books.write(store -> user.in(store).then(known -> {
            Optional<Instant> closed = environment.settings().throttle().admit(store.attempts(), now, subject(known));
            return closed.isPresent() ? Outcome.refused(Reason.TOO_MANY_TRIES, closed.get()) : Outcome.done(known);
        }));
        return asked.then(known -> {
            boolean comparable = typed.text() != null && typed.text().length() <= LONGEST;
            boolean fits =
                    environment.hasher().matches(comparable ? typed : new Password(""), known.password()) && comparable;
            return Outcome.done(new Answer(known, fits));
        });
    }

    private static Subject subject(User user) {
        return Subject.of(Tried.PASSWORD_AGAIN, user.id().value());
    }

    /** What came of asking. */
    record Answer(User user, boolean fits) {

        /** The user as he is in this unit; {@code PASSWORD_WRONG} where it did not fit or is another by now. */
        Outcome<User> in(SessionBooks store, SignedInUser asked) {
            return asked.in(store).then(known -> {
                if (!fits || !known.password().equals(user.password())) {
                    return Outcome.refused(Reason.PASSWORD_WRONG);
                }
                store.attempts().forget(subject(known));
                return Outcome.done(known);
            });
        }
    }
}
