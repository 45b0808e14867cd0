package io.saldo.billing.recalculation;

/** How far the recalculation for a cause reaches. */
public enum Scope {
    /**
     * The account alone: what was divided in the house stands as posted, and the effect on the house volume falls in
     * the open month.
     */
    OWN,
    /** Everybody: the volumes of the house are divided anew. */
    HOUSE
}
