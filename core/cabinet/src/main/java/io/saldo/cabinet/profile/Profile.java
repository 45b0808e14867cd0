package io.saldo.cabinet.profile;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** «Мой профиль». Safe for use by many threads. What takes a user may be refused with {@code SESSION_ENDED}. */
public interface Profile {

    static Profile of(UnitOfWork<? extends ProfileBooks> books, CabinetEnvironment environment) {
        return new StoredProfile(books, environment);
    }

    /** Refused: {@code INVALID}, {@code CHANGED_MEANWHILE}, {@code KEY_USED}. */
    Outcome<Acknowledged> changeContacts(SignedInUser user, ChangeContactsCommand command);

    /**
     * Writes to the new address for it to confirm, and to the old one, which can keep itself. Where another user has
     * the new e-mail, the answer is the same and its owner is told that nothing has changed.
     *
     * <p>Refused: {@code INVALID}, {@code TOO_MANY_TRIES}, {@code PASSWORD_WRONG}, {@code KEY_USED}.
     */
    Outcome<Acknowledged> changeEmail(SignedInUser user, ChangeEmailCommand command);

    /**
     * For the page that the letter to the new address opens: that address masked, or empty for a link that is spent.
     * Changes nothing.
     */
    Optional<String> awaiting(Token token);

    /**
     * Confirms the new e-mail. Links sent to the old address work no more, and it is told.
     *
     * <p>Refused: {@code LINK_SPENT}, {@code EMAIL_HAS_CABINET} where another user has it meanwhile,
     * {@code CHANGED_MEANWHILE}.
     */
    Outcome<Acknowledged> confirmEmail(Token token, Origin origin);

    /** «Это не я» at the old address: the new one is not confirmed any more. Refused: {@code LINK_SPENT}. */
    Outcome<Acknowledged> keepEmail(Token token);

    /** «Журнал действий», the newest first. */
    Outcome<List<SecurityEvent>> journal(SignedInUser user, int atMost);

    Outcome<OwnData> export(SignedInUser user);

    /**
     * «Удалить кабинет»: the user's data, sessions and journal are gone, links to accounts are ended, the consent is
     * withdrawn; the last letter goes to the address that was. Accounts, charges and payments are not touched, they
     * were never here.
     *
     * <p>Refused: {@code INVALID}, {@code TOO_MANY_TRIES}, {@code PASSWORD_WRONG}.
     */
    Outcome<Acknowledged> erase(SignedInUser user, EraseUserCommand command);
}
