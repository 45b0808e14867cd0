package io.saldo.billing.charge;

/** What a line of a bill is. A closed set: every kind has a place in the balance movement. */
public enum LineKind {
    /** Base charge (базовое начисление). */
    BASE,
    /** What the multiplying factor adds to the fee by the norm (повышающий коэффициент). */
    MULTIPLYING_FACTOR
}
