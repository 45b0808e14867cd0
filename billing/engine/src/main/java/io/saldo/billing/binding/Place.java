package io.saldo.billing.binding;

/** Whom a fact of the house is about. */
enum Place {
    /** The house: its decisions, services, common meters, and the law. */
    HOUSE,
    /** Premises, or a communal flat, that some account of ours is of. */
    OURS,
    /** Premises that others bill: they only take part in what the house divides. */
    OTHERS
}
