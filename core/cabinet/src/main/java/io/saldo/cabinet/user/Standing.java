package io.saldo.cabinet.user;

import java.time.Instant;

/** Where a user stands. */
public sealed interface Standing {

    /** Registered; holds his login until a moment, unless the letter is confirmed before. */
    record Pending(Instant until) implements Standing {}

    /** Confirmed. */
    record Active(Instant since) implements Standing {}
}
