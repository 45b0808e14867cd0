package io.saldo.cabinet.setting;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param activation a registration holds its login and e-mail, and its link works
 * @param letter other links of letters work
 * @param idle an ordinary session lasts without a request
 * @param session an ordinary session lasts at most
 * @param remembered a session of «Не выходить на этом устройстве» lasts at most
 * @param rotation a remembered session keeps one token
 * @param overlap a replaced token still works, for requests that were under way
 */
public record Terms(
        Duration activation,
        Duration letter,
        Duration idle,
        Duration session,
        Duration remembered,
        Duration rotation,
        Duration overlap) {

    public static Terms usual() {
        return new Terms(
                Duration.ofHours(24),
                Duration.ofHours(1),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofDays(30),
                Duration.ofMinutes(15),
                Duration.ofMinutes(1));
    }
}
