package io.saldo.billing.statement;

import io.saldo.billing.charge.LineId;

/** Tells why a line that changes a charge was posted, in words a resident reads. */
@FunctionalInterface
public interface LineReasons {
    /** No line has a reason in words. */
    LineReasons NONE = line -> "";

    /** The reason; empty where there is none to tell. */
    String of(LineId line);
}
