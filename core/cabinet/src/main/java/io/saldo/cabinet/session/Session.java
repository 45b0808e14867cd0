package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;

/**
 * Somebody signed in on a device.
 *
 * @param keys by which its requests know it
 * @param seen the last request, to within a minute
 * @param until ends at this moment whatever happens
 * @param remembered «Не выходить на этом устройстве»: does not end by standing idle
 */
public record Session(
        SessionId id,
        UserId user,
        SessionKeys keys,
        Instant begun,
        Instant seen,
        Instant until,
        boolean remembered,
        Origin origin) {

    Session with(SessionKeys others, Instant at) {
        return new Session(id, user, others, begun, at, until, remembered, origin);
    }
}
