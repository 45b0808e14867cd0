package io.saldo.cabinet.registration;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.kernel.store.UnitOfWork;
import java.util.Optional;

/** From a form to an open cabinet. Safe for use by many threads. */
public interface Registration {

    static Registration of(UnitOfWork<? extends UserBooks> books, CabinetEnvironment environment) {
        return new LetterConfirmedRegistration(books, environment);
    }

    /**
     * Holds the login for 24 hours and orders a letter to the e-mail: one that confirms it, or, where an active user
     * has that e-mail, one that says so. The answer is the same for both.
     *
     * <p>Refused: {@code INVALID}, {@code PASSWORD_COMMON}, {@code PASSWORD_OBVIOUS}, {@code CONSENT_CHANGED},
     * {@code TOO_MANY_TRIES} (from one address), {@code LOGIN_TAKEN}, {@code KEY_USED}. Where too many letters to that
     * e-mail were asked for, none is ordered and the answer is as ever.
     */
    Outcome<PendingRegistration> register(RegisterCommand command, Origin origin);

    /**
     * «Отправить ещё раз»: orders the letter again; the links of the one before work no more.
     *
     * <p>Refused: {@code LINK_SPENT} for a ticket that is not ours or whose registration does not wait any more.
     */
    Outcome<PendingRegistration> sendAgain(String ticket, Origin origin);

    /**
     * «Указать другую почту»: the letter goes to another e-mail, and links sent to the one before work no more.
     *
     * <p>Refused: {@code INVALID}, {@code LINK_SPENT}, {@code CHANGED_MEANWHILE}.
     */
    Outcome<PendingRegistration> useOtherEmail(OtherEmailCommand command, Origin origin);

    /**
     * For the page that a link opens: the masked e-mail that the link would confirm, or empty for one that is spent.
     * Changes nothing.
     */
    Optional<String> awaiting(Token token);

    /**
     * «Подтвердить»: uses the link up and opens the cabinet.
     *
     * <p>Refused: {@code LINK_SPENT}; {@code EMAIL_HAS_CABINET} where another user has confirmed the same e-mail
     * meanwhile; {@code CHANGED_MEANWHILE}.
     */
    Outcome<Acknowledged> activate(Token token, Origin origin);

    /**
     * «Это не я»: the registration is gone at once and its login free. Refused: {@code LINK_SPENT}, also for one that
     * has been confirmed.
     */
    Outcome<Acknowledged> disown(Token token);

    /**
     * Erases registrations whose time is up, and links that work no more. They count for nothing before either; this is
     * housekeeping.
     */
    int prune();
}
