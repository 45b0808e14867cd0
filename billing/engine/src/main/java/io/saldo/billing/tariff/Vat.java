package io.saldo.billing.tariff;

/** Whether a price includes value-added tax (НДС). */
public enum Vat {
    /** The price is what is paid, as tariffs for households are. */
    INCLUDED,
    /** The tax comes on top, as a line of its own. */
    ADDED
}
