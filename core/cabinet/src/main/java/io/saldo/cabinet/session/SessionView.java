package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import java.time.Instant;

/**
 * A session as its user sees it.
 *
 * @param current the one that asks
 */
public record SessionView(
        SessionId id, Origin origin, Instant begun, Instant seen, boolean remembered, boolean current) {}
