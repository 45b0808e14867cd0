package io.saldo.cabinet.mailing;

import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.kernel.account.DebtorId;
import java.net.URI;

/**
 * A letter of an occasion, as it is sent.
 *
 * @param debtor whose papers proved the link: of whose months the letter may tell
 * @param stop where one POST stops letters of its kind, for the header {@code List-Unsubscribe} (RFC 8058)
 */
public record MailingLetter(Letter letter, AccountRef account, DebtorId debtor, Occasion occasion, URI stop) {

    /** Shows nothing of what stands in it. */
    @Override
    public String toString() {
        return "MailingLetter " + letter.id();
    }
}
