package io.saldo.cabinet.user;

import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Links of letters: one of each purpose for a user. */
public interface MailTokenStore {

    /** Keeps a token and forgets the one of the same user and purpose before it. */
    void put(MailToken token);

    Optional<MailToken> find(TokenHash hash, Purpose purpose);

    /**
     * Takes a token away and gives it. Of several units that use one at the same moment one gets it, the others wait
     * and get nothing.
     */
    Optional<MailToken> use(TokenHash hash, Purpose purpose);

    void forget(UserId user, Purpose purpose);

    void forget(UserId user);

    /** Forgets what works no more. */
    void prune(Instant now);
}
