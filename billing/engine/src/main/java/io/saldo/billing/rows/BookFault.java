package io.saldo.billing.rows;

import io.saldo.kernel.time.FactId;

/**
 * What is wrong with a row that was told of a house.
 *
 * @param row the row; where the host gave it no id, the one derived from its kind, thing, day and number
 * @param reference what of the row is wrong: an id that it names, or {@code id} where it is its own
 * @param value as told
 * @param remedy what to do
 */
public record BookFault(FactId row, String reference, String value, String remedy) {
    @Override
    public String toString() {
        return row + ": " + reference + " = «" + value + "»: " + remedy;
    }
}
