package io.saldo.billing.allocation;

/** What is owed. The three never mix: a payment for one is never taken for another. */
public enum DebtKind {
    /** Principal (основной долг). */
    PRINCIPAL,
    /** Penalty (пеня). */
    PENALTY,
    /** Court cost or state duty (судебные расходы, госпошлина). */
    COURT_COST
}
