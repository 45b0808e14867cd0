package io.saldo.cabinet.setting;

import io.saldo.cabinet.outcome.Boundary;
import io.saldo.cabinet.password.PasswordHasher;
import io.saldo.cabinet.password.PasswordPolicy;
import io.saldo.cabinet.token.RandomBytes;
import io.saldo.cabinet.token.SecretKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What the services are made of, built once by the host.
 *
 * @param boundary around the host's validator
 * @param key signs what the cabinet gives away
 */
public record CabinetEnvironment(
        Clock clock,
        RandomBytes random,
        SecretKey key,
        Boundary boundary,
        PasswordHasher hasher,
        PasswordPolicy passwords,
        CabinetSettings settings) {

    /** The moment, as finely as every store can keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new identifier of 128 bits. */
    public String newId() {
        return HexFormat.of().formatHex(random.next(16));
    }
}
