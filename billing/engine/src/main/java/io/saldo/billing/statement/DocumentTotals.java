package io.saldo.billing.statement;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The movement of the account, of one payee or of all: opening + charged + recalculated − paid = closing.
 *
 * @param opening debt at the beginning of the month; negative for an overpayment
 * @param paid payments received in the month
 * @param lastPayment the day of the last of them; null when there was none
 * @param closing debt at the end of the month; negative for an overpayment
 */
public record DocumentTotals(
        Kopecks opening,
        Kopecks charged,
        Kopecks recalculated,
        Kopecks paid,
        @Nullable LocalDate lastPayment,
        Kopecks closing) {
    public DocumentTotals {
        InvalidValueException.unless(
                opening.plus(charged).plus(recalculated).minus(paid).equals(closing),
                "closing",
                closing,
                "opening + charged + recalculated − paid");
    }

    /** What to pay: the closing debt, or nothing when the account is overpaid. */
    public Kopecks toPay() {
        return closing.max(Kopecks.ZERO);
    }
}
