package io.saldo.billing.allocation;

/** What kind of claim debts are under. */
public enum ClaimForm {
    /** Court order (судебный приказ). */
    COURT_ORDER,
    /** Suit (иск). */
    SUIT,
    /** Agreement to pay by instalments (рассрочка). */
    INSTALMENT,
    /** Bankruptcy of the debtor (банкротство). */
    BANKRUPTCY
}
