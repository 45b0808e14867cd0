package io.saldo.kernel.store;

import io.saldo.kernel.canonical.Canonical;

/**
 * What a statement says. Each module closes the list of its own: a store keeps any of them by code and written form.
 */
public interface Stated extends Canonical {

    /** What kind of fact it is, the same for good: 1 to 40 small Latin letters and hyphens. */
    String code();

    /**
     * The thing it is about, as text: premises, a register of a meter, an account. What is wanted of one thing is found
     * by it.
     */
    String thing();
}
