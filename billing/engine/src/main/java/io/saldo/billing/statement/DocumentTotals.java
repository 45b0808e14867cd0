package io.saldo.billing.statement;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The movement in one document, of one payee or of all: opening + charged + recalculated + moved − paid − offset =
 * closing.
 *
 * @param opening debt at the beginning of the month; negative for an overpayment
 * @param moved what came from other accounts, services and creditors or went to them, less what was written off
 * @param paid payments received in the month, less what was taken back or paid out
 * @param lastPayment the day of the last of them; null when there was none
 * @param offset money of another document of the set that paid debts of this one, or less than zero, this one's that
 *     paid another's; a payee whose money stands in one document has none, and over a set it sums to zero
 * @param closing debt at the end of the month; negative for an overpayment
 */
public record DocumentTotals(
        Kopecks opening,
        Kopecks charged,
        Kopecks recalculated,
        Kopecks moved,
        Kopecks paid,
        @Nullable LocalDate lastPayment,
        Kopecks offset,
        Kopecks closing) {
    public DocumentTotals {
        InvalidValueException.unless(
                opening.plus(charged)
                        .plus(recalculated)
                        .plus(moved)
                        .minus(paid)
                        .minus(offset)
                        .equals(closing),
                "closing",
                closing,
                "opening + charged + recalculated + moved − paid − offset");
    }

    /** What to pay: the closing debt, or nothing when the account is overpaid. */
    public Kopecks toPay() {
        return closing.max(Kopecks.ZERO);
    }
}
