package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** «Рассылка квитанций» and «Напоминания» of a resident. Safe for use by many threads. */
public interface Mailings {

    static Mailings of(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        return new StoredMailings(books, environment);
    }

    /** All wishes of a user. Refused: {@code SESSION_ENDED}. */
    Outcome<List<Wish>> of(SignedInUser user);

    /** Why letters do not reach the user at the address he has now; empty while they do. */
    Outcome<Optional<Bounce>> bounced(SignedInUser user);

    /** Refused: {@code INVALID}, {@code SESSION_ENDED}, {@code NOT_FOUND} where the link is gone, {@code KEY_USED}. */
    Outcome<Acknowledged> set(LinkedAccount account, SetWishesCommand command);

    /** What a link that stops letters is about, or empty for one that is not ours. Changes nothing. */
    Optional<Wish> read(String stop);

    /** Stops letters of one kind about one account; again changes nothing. Refused: {@code LINK_SPENT}. */
    Outcome<Acknowledged> stop(String stop);
}
