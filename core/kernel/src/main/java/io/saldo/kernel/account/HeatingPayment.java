package io.saldo.kernel.account;

/** How heating is paid; the region decides for all its houses (Rules 354, п. 42(1)). */
public enum HeatingPayment {
    /** In the months of the heating season. */
    IN_SEASON,
    /** Evenly over the year, with a yearly correction. */
    EVENLY
}
