package io.saldo.resident.payment;

/** What a gateway says of a payment. */
public enum GatewayState {
    /** Nobody has paid yet. */
    CREATED,
    PAID,
    /** Refused or given up; nothing was written off. */
    FAILED,
    /** Paid, and the whole of it given back. */
    REFUNDED
}
