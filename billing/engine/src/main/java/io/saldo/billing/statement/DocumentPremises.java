package io.saldo.billing.statement;

import io.saldo.kernel.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What an account is kept for, on the last day of the month.
 *
 * @param address with the number of the flat
 * @param area in m², summed where the account has several premises; null where it is in dispute
 * @param permanent people registered there permanently
 * @param temporary people registered there for a time
 * @param owners the owners of premises where nobody is registered, who are counted instead; zero where somebody is
 */
public record DocumentPremises(String address, @Nullable Quantity area, int permanent, int temporary, int owners) {
    /** n of the formulas. */
    public int residents() {
        return permanent + temporary + owners;
    }
}
