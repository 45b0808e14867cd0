package io.saldo.cabinet.letter;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders letters, each with the unit of what it tells of. */
public final class Mailroom {
    private final CabinetEnvironment environment;

    public Mailroom(CabinetEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Whether one more letter may be sent to an address at the wish of somebody who has not signed in; counts the wish.
     */
    public boolean admits(UserBooks books, EmailAddress email, Origin origin) {
        String network = origin.network();
        return environment
                .settings()
                .throttle()
                .admit(
                        books.attempts(),
                        environment.now(),
                        Subject.of(Tried.LETTER_BY_EMAIL_AND_ADDRESS, email.key(), network),
                        Subject.of(Tried.LETTER_BY_EMAIL, email.key()),
                        Subject.of(Tried.LETTER_BY_ADDRESS, network))
                .isEmpty();
    }

    /** Orders a letter to the user's own address. */
    public void order(UserBooks books, LetterKind kind, UserId user, Instant until, String about) {
        order(books, kind, user, null, until, about);
    }

    /**
     * Orders a letter and keeps the tokens of its links; those of earlier letters for the same purposes work no more.
     *
     * @param to the address, or null for the one the user has when the letter is sent
     */
    public void order(
            UserBooks books, LetterKind kind, UserId user, @Nullable EmailAddress to, Instant until, String about) {
        String number = environment.newId();
        for (Purpose purpose : kind.links()) {
            books.mailTokens().put(new MailToken(token(purpose, number).hash(), purpose, user, to, until));
        }
        books.outbox().put(new LetterOrder(kind, user, number, to, until, about).message());
    }

    Token token(Purpose purpose, String number) {
        return Token.computed(environment.key(), "letter|" + purpose, number);
    }
}
