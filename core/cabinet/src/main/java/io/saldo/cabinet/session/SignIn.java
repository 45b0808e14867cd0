package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;

/** The door. Safe for use by many threads. */
public interface SignIn {

    static SignIn of(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        return new PasswordSignIn(books, environment);
    }

    /**
     * Begins a session of an active user.
     *
     * <p>Refused: {@code INVALID} (a field is missing); {@code TOO_MANY_TRIES} by login or e-mail with address, by
     * login or e-mail alone, by address; {@code SIGN_IN_FAILED} for everything else, an unknown name as a wrong
     * password. Refused tries are counted too; a right one begins the count of its name from its address anew. Failed
     * and good tries stand in the user's journal.
     */
    SignInResult signIn(SignInCommand command, Origin origin);
}
