package io.saldo.resident.payment;

/**
 * Where a unit of an order stands. It only goes on: to {@code PAID} and beyond whatever was told before, to
 * {@code FAILED} from {@code BEGUN} alone. That it is posted, is seen from the books.
 */
public enum UnitState {
    /** The bank has not said anything yet. */
    BEGUN,
    /** Refused or given up; nothing was written off. A bank may still say otherwise. */
    FAILED,
    /** The bank has the money; the books do not know of it yet. */
    PAID,
    /** The books know of it. */
    REGISTERED,
    /** Paid and given back; where the books knew of it, they know of that too. */
    REFUNDED
}
