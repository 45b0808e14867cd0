package io.saldo.cabinet.session;

import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.registration.PendingRegistration;
import io.saldo.cabinet.token.Token;
import java.time.Instant;

/** What signing in came to. */
public sealed interface SignInResult {

    /**
     * A new session, never one that was there before.
     *
     * @param token for a cookie of the browser; told once
     * @param until the session ends at this moment at the latest
     */
    record SignedIn(Token token, SessionId session, Instant until) implements SignInResult {}

    /** The password fits and the letter is not confirmed yet: the page that waits for it. */
    record NotActivated(PendingRegistration registration) implements SignInResult {}

    record Refused(Refusal refusal) implements SignInResult {}
}
