package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.store.UnitOfWork;

/** Signing in of staff. Safe for use by many threads. */
public interface StaffSignIn {

    /**
     * Over the books.
     *
     * @param codeAsked whether a time code is asked for beside the password; a host that turns this off has a second
     *     factor of its own in front
     */
    static StaffSignIn of(UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment, boolean codeAsked) {
        return new CodedStaffSignIn(books, environment, codeAsked);
    }

    /**
     * Begins a session; its token is told once. Refused: {@code INVALID}; {@code TOO_MANY_TRIES}, before anything is
     * looked at; {@code SIGN_IN_FAILED} for every other cause: no such login, one who has left, a wrong password, one
     * that was given and is too old, a wrong code, one that was used.
     */
    Outcome<Token> signIn(StaffSignInCommand command, Origin origin);
}
