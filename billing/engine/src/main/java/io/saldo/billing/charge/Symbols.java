package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Symbol;

/** The operands that several formulas of money share. */
public final class Symbols {
    /** T: price of a unit. */
    public static final Symbol TARIFF = new Symbol("tariff", "T");
    /** V: volume. */
    public static final Symbol VOLUME = new Symbol("volume", "V");
    /** K: multiplying factor. */
    public static final Symbol MULTIPLIER = new Symbol("multiplier", "Kпов");
    /** Days that the volume V covers. */
    public static final Symbol VOLUME_DAYS = new Symbol("daysOfVolume", "Dv");

    private Symbols() {}
}
