package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Symbol;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.AreaOperand;

/** The one number of its own by which a rule charges premises: what premises of one class differ in. It holds through the whole month. */
enum OwnNumber {
    /** S. */
    AREA(AreaOperand.AREA),
    /** n. */
    PERSONS(NormVolume.PERSONS),
    /** V, own consumption, each zone apart. */
    VOLUME(Symbols.VOLUME),
    /** V, cold and hot water together. */
    WATERS(Symbols.VOLUME),
    /** V, a part in a distribution of the house. */
    SHARE(Symbols.VOLUME);

    private final Symbol symbol;

    OwnNumber(Symbol symbol) {
        this.symbol = symbol;
    }

    /** The operand of a formula that it is. */
    Symbol symbol() {
        return symbol;
    }
}
