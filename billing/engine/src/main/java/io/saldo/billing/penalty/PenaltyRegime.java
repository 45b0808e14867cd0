package io.saldo.billing.penalty;

/** Under which rule penalties accrue. */
public enum PenaltyRegime {
    /** Rent, maintenance and utilities (Housing Code, ст. 155 ч. 14). */
    HOUSING,
    /** Contributions to capital repair (ст. 155 ч. 14.1): one divisor throughout. */
    CAPITAL_REPAIR,
    /**
     * Who buys under a contract with a supplier and is no household: the laws of the trades, wording not confirmed. The
     * cap is for housing and does not hold here.
     */
    SUPPLY,
    /** No penalties, by the contract. */
    NONE
}
