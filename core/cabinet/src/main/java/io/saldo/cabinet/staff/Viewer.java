package io.saldo.cabinet.staff;

import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A standing link to an account and its user.
 *
 * @param bounced why letters do not reach the user; null while they do
 */
public record Viewer(AccountLink link, User user, @Nullable String bounced) {

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Viewer " + link.id();
    }
}
