package io.saldo.billing.allocation;

/**
 * Why a credit takes something off a debt. Since when the debt counts as lower, for penalties, is a policy by cause.
 */
public enum CreditCause {
    /** The charge was wrong: an arithmetic error, a service that was not provided. */
    ERROR,
    /** A court decided; what it says of penalties stands in its order. */
    COURT,
    /** Another tariff or norm. */
    TARIFF,
    /** Another area, share or number of residents. */
    AREA,
    /** Temporary absence (временное отсутствие). */
    ABSENCE,
    /** Quality of the service, or an interruption. */
    QUALITY,
    /** A reading after an average or norm. */
    READING,
    /** A benefit given in the bill. */
    BENEFIT,
    /** Moved to another account, service or creditor. */
    TRANSFER,
    /** Passed to the next debtor of the account. */
    DEBTOR_CHANGE,
    /** Written off. */
    WRITE_OFF,
    /** What a month takes back of penalties posted before. */
    PENALTY,
    /** Anything else, or nobody says. */
    OTHER
}
