package io.saldo.kernel.store;

import io.saldo.kernel.time.FactId;

/** What became of facts that were given to be kept. An expected outcome: the unit stays usable (P-18). */
public sealed interface Keeping {

    /**
     * All are kept.
     *
     * @param added those that were not kept before
     */
    record Kept(int added) implements Keeping {}

    /** Under the id something else was stated: which stays. */
    record OtherContent(Statement given, Statement kept) implements Keeping {}

    /** The correction names what is not stated on this shelf before it, or is of another kind (P-8). */
    record NothingToCorrect(Statement given, FactId replaces) implements Keeping {}
}
