package io.saldo.kernel.store;

import io.saldo.kernel.canonical.Fingerprint;

/** What became of a key. An expected outcome: the unit of work stays usable (P-18). */
public sealed interface Taken {

    /** Nobody came before; what follows in this unit is its effect. */
    record First() implements Taken {}

    /** The same content was done before. Nothing is to be done: here is its first result. */
    record Repeated(String result) implements Taken {}

    /** The key was used for other content, of which this is the fingerprint. Nothing may be done. */
    record Conflict(Fingerprint before) implements Taken {}
}
