package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;

/**
 * A member of staff signed in on a device.
 *
 * @param seen the last request, to within a minute
 * @param until ends at this moment whatever happens
 */
public record StaffSession(TokenHash token, StaffId staff, Instant begun, Instant seen, Instant until, Origin origin) {}
