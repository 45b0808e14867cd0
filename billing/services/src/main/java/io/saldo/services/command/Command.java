package io.saldo.services.command;

import io.saldo.kernel.canonical.Canonical;

/**
 * What somebody wants done. Its written form is what its key stands for: a key that comes again with another form is
 * refused. Names and free text are no part of it, because the form's fingerprint is kept for good.
 */
public interface Command extends Canonical {
    /** Which command it is, the same for good: small Latin letters and hyphens. */
    String kind();

    Stamp stamp();
}
