package io.saldo.cabinet.staff;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.User;
import java.util.List;

/**
 * A user that a search has found.
 *
 * @param accounts those he sees now
 */
public record FoundUser(User user, List<AccountRef> accounts) {
    public FoundUser {
        accounts = List.copyOf(accounts);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "FoundUser " + user.id();
    }
}
