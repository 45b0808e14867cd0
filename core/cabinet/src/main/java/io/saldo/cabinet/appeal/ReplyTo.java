package io.saldo.cabinet.appeal;

import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * «Куда ответить»: at least one of the two.
 *
 * @param email null where only the telephone is told
 * @param phone null where only the e-mail is told
 */
public record ReplyTo(
        @Nullable EmailAddress email, @Nullable Phone phone) {
    public ReplyTo {
        InvalidValueException.unless(
                email != null || phone != null, "where to reply", "nothing", "an e-mail or a telephone");
    }
}
