package io.saldo.billing.statement;

import io.saldo.kernel.money.Kopecks;

/**
 * The amounts of one service.
 *
 * @param base what is charged for the month, with tax and charges made once (базовое начисление)
 * @param multiplier the excess over the norm from the multiplying factor, shown apart
 * @param recalculated lines about earlier months and recalculations
 * @param benefit benefits given as a discount; less than zero
 * @param tax the value-added tax in {@code base}, where the tariff is set without it (Tax Code, ст. 168 п. 4)
 */
public record RowAmounts(Kopecks base, Kopecks multiplier, Kopecks recalculated, Kopecks benefit, Kopecks tax) {
    /** Amounts without a tax of their own. */
    public RowAmounts(Kopecks base, Kopecks multiplier, Kopecks recalculated, Kopecks benefit) {
        this(base, multiplier, recalculated, benefit, Kopecks.ZERO);
    }

    public Kopecks total() {
        return base.plus(multiplier).plus(recalculated).plus(benefit);
    }
}
