package io.saldo.cabinet.registration;

import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import java.time.Instant;

/** The letter that opens a cabinet. */
public final class ActivationLetter {
    private ActivationLetter() {}

    /** Orders it for a pending user, in place of the one before; where the e-mail is taken, one that says so. */
    public static void order(UserBooks store, Mailroom mailroom, User user, Instant until) {
        store.mailTokens().forget(user.id(), Purpose.ACTIVATION);
        boolean taken = store.users().byEmail(user.contacts().email()).isPresent();
        mailroom.order(store, taken ? LetterKind.EMAIL_HAS_CABINET : LetterKind.ACTIVATION, user.id(), until, "");
    }
}
