package io.saldo.kernel.account;

/** What a personal account is kept for, after the kinds of ГИС ЖКХ. */
public enum AccountKind {
    /** Of a managing organization (лицевой счёт УК, ТСЖ). */
    MANAGER,
    /** Of a resource supplier (РСО). */
    SUPPLIER,
    /** Of capital repair. */
    CAPITAL_REPAIR,
    /** Of the regional operator for waste. */
    WASTE_OPERATOR,
    /** Of a settlement centre. */
    SETTLEMENT_CENTRE,
    /** Of the municipal owner. */
    MUNICIPAL_OWNER
}
