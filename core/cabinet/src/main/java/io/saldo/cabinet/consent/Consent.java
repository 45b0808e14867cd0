package io.saldo.cabinet.consent;

import io.saldo.kernel.canonical.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's consent.
 *
 * @param edition of the text agreed to
 * @param text its fingerprint, so that nobody can change the wording afterwards
 * @param withdrawn when it ended, or null
 */
public record Consent(
        String user,
        String edition,
        Fingerprint text,
        Instant given,
        @Nullable Instant withdrawn) {}
