package io.saldo.billing.registry;

/** Why a payment could not be placed. */
public enum UnidentifiedReason {
    /** No account has the number that the payer named. */
    UNKNOWN_ACCOUNT,
    /** The account is not open on the day of the payment. */
    ACCOUNT_NOT_OPEN,
    /** Whoever received it is no party of the house of the account. */
    UNKNOWN_PAYEE,
    /** A payment of the same account, day and sum is known from elsewhere. */
    DOUBTFUL_REPEAT,
    /** Under the number of the operation another payment was told before. */
    OTHER_CONTENT
}
