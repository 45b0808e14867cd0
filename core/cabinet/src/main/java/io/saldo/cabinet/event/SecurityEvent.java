package io.saldo.cabinet.event;

import java.time.Instant;

/**
 * One row of a journal.
 *
 * @param user whose journal
 * @param by who did it: the user himself, another user, staff; never a name
 * @param about what it was done to (an account, a session), or empty
 */
public record SecurityEvent(String user, Instant at, EventKind kind, String by, Origin origin, String about) {}
