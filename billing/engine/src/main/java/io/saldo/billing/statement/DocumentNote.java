package io.saldo.billing.statement;

/**
 * A remark for the resident; its text is in the bundle of whoever shows the document, under {@code note.<NAME>}, with
 * the service as {0}.
 */
public record DocumentNote(Kind kind, String service) {
    /** What there is to say. */
    public enum Kind {
        /** No reading was handed in; the average was used. */
        AVERAGE_USED,
        /** The meter has failed or its verification has ended; the average was used. */
        AVERAGE_AFTER_FAILURE,
        /** No reading for so long that the norm was used. */
        NORM_AFTER_AVERAGE,
        /** A multiplying factor was applied: a meter could be installed. */
        MULTIPLIER_APPLIED,
        /** A debt of the account's former debtor passed to the payer. */
        DEBT_TAKEN_OVER,
        /** A debt of the payer passed to the next debtor of the account. */
        DEBT_PASSED_ON
    }
}
