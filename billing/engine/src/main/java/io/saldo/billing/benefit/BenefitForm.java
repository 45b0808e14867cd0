package io.saldo.billing.benefit;

/** How a citizen gets a benefit. */
public enum BenefitForm {
    /** A discount in the bill: the debt is lower (скидка). */
    DISCOUNT,
    /** Money paid to the citizen by the authorities: the bill shows the whole charge (денежная компенсация). */
    MONEY
}
