package io.saldo.cabinet.session;

import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a session.
 *
 * @param current the one in force
 * @param previous the one before it, or null
 * @param since the current one is in force since
 */
public record SessionKeys(TokenHash current, @Nullable TokenHash previous, Instant since) {

    SessionKeys replacedBy(TokenHash next, Instant at) {
        return new SessionKeys(next, current, at);
    }
}
