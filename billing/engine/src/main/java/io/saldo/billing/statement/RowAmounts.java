package io.saldo.billing.statement;

import io.saldo.kernel.money.Kopecks;

/**
 * The amounts of one service.
 *
 * @param base base charge (базовое начисление)
 * @param multiplier the excess over the norm from the multiplying factor, shown apart
 * @param recalculated recalculation of past months
 */
public record RowAmounts(Kopecks base, Kopecks multiplier, Kopecks recalculated) {
    public Kopecks total() {
        return base.plus(multiplier).plus(recalculated);
    }
}
