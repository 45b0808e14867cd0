package io.saldo.kernel.account;

/** What a party is in the life of a house. */
public enum PartyRole {
    /** Managing organization (УК, ТСЖ). */
    MANAGER,
    /** Resource supplier (РСО). */
    SUPPLIER,
    /** Regional operator for waste. */
    REGIONAL_OPERATOR,
    /** Capital-repair fund. */
    CAPITAL_REPAIR_FUND,
    /** Agent that bills or collects for others (расчётный центр). */
    AGENT,
    /** Municipal owner of flats. */
    MUNICIPAL_OWNER
}
