package io.saldo.billing.allocation;

/** How a claim stands. */
public enum ClaimState {
    /** It stands; an instalment is kept. */
    STANDING,
    /** All of it is paid. */
    FULFILLED,
    /** An instalment was not kept: the due days of before hold again, from the beginning. */
    BROKEN,
    /** Withdrawn or cancelled by a court: as if it had never been. */
    WITHDRAWN
}
