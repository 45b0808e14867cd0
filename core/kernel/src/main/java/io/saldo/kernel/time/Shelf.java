package io.saldo.kernel.time;

/**
 * Whose facts they are. Each shelf has an order of its own in which its facts became known, so that a fact is compared
 * with the {@link Moment} of its own shelf alone.
 */
public enum Shelf {
    /** The facts of one house. */
    HOUSE,
    /** What an organization states for all its houses: parties, services, tariffs, norms. */
    ORGANIZATION
}
