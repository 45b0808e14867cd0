package io.saldo.kernel.store;

/** What became of a person that was to be kept. An expected outcome: the unit stays usable (P-18). */
public sealed interface PersonKeeping {
    /**
     * It stands.
     *
     * @param version its new one
     */
    record Kept(long version) implements PersonKeeping {}

    /**
     * Somebody changed or erased it since it was read. Nothing was written.
     *
     * @param version the one that stands
     */
    record Stale(long version) implements PersonKeeping {}
}
