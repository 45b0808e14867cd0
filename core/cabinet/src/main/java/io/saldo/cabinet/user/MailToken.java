package io.saldo.cabinet.user;

import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a link in a letter.
 *
 * @param email the new address that an {@link Purpose#EMAIL_CHANGE} confirms, otherwise null
 * @param until works before this moment
 */
public record MailToken(
        TokenHash hash,
        Purpose purpose,
        UserId user,
        @Nullable EmailAddress email,
        Instant until) {}
