package io.saldo.cabinet.link;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Kopecks;

/**
 * What the payment document of a month says at its bottom.
 *
 * @param debtor whose document it is
 * @param total to be paid
 * @param credit whether anything in it is paid already, which makes the sum small or known to others
 * @param repeated whether another account of the house has the same total
 */
public record MonthTotal(DebtorId debtor, Kopecks total, boolean credit, boolean repeated) {
    /** A smaller sum is guessed too easily. */
    private static final Kopecks LEAST = Kopecks.of(100_00);

    /** Whether knowing this sum proves anything. */
    public boolean proves() {
        return !credit && !repeated && total.compareTo(LEAST) >= 0;
    }
}
