package io.saldo.billing.tariff;

/** What the price of a range of the monthly volume is for. */
public enum Tiers {
    /** The volume inside the range alone (диапазоны потребления). */
    BLOCKS,
    /** The whole volume of the month, where it ends in the range. */
    WHOLE_VOLUME
}
