package io.saldo.cabinet.profile;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SessionBooks;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.store.UnitOfWork;

/** Change and restoration of the password. Safe for use by many threads. */
public interface Passwords {

    static Passwords of(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        return new StoredPasswords(books, environment);
    }

    /**
     * «Сменить пароль». The user is written to; links of restoration and of a new e-mail that wait in a mailbox work no
     * more.
     *
     * <p>Refused: {@code INVALID}, {@code SESSION_ENDED}, {@code TOO_MANY_TRIES}, {@code PASSWORD_WRONG},
     * {@code PASSWORD_COMMON}, {@code PASSWORD_OBVIOUS}, {@code CHANGED_MEANWHILE}, {@code KEY_USED}.
     */
    Outcome<Acknowledged> change(SignedInUser user, ChangePasswordCommand command);

    /**
     * «Прислать ссылку»: orders a letter to an active user. The answer is the same for every name, known or not, and
     * beyond the limits too, where no letter is ordered. Refused only: {@code INVALID}.
     */
    Outcome<Acknowledged> requestReset(RequestResetCommand command, Origin origin);

    /** For the page that a link opens: whether it works. Changes nothing. */
    boolean isAwaited(Token token);

    /**
     * «Сохранить»: uses the link up. Limits of signing in begin anew for the user's own names; the user is written to.
     * A password that is refused leaves the link as it was.
     *
     * <p>Refused: {@code INVALID}, {@code LINK_SPENT}, {@code PASSWORD_COMMON}, {@code PASSWORD_OBVIOUS},
     * {@code CHANGED_MEANWHILE}.
     */
    Outcome<Acknowledged> reset(ResetPasswordCommand command, Origin origin);
}
