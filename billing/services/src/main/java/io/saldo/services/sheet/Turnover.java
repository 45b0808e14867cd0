package io.saldo.services.sheet;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.balance.MovementSums;
import io.saldo.kernel.money.Kopecks;

/**
 * The columns of a sheet, of all kinds of debt together: opening + charged + recalculated − benefits + penalties +
 * other − paid = closing.
 *
 * @param opening what was owed at the beginning; below zero for money held
 * @param charged for services
 * @param recalculated of services: recalculations, and corrections of balances by documents
 * @param benefits given as discounts, above zero where they lower what is owed
 * @param paid payments less what was taken back or paid out
 * @param penalties charged, and taken back
 * @param other transfers, write-offs, court costs, and advances set off
 * @param closing what is owed at the end
 */
public record Turnover(
        Kopecks opening,
        Kopecks charged,
        Kopecks recalculated,
        Kopecks benefits,
        Kopecks paid,
        Kopecks penalties,
        Kopecks other,
        Kopecks closing) {
    public static final Turnover NONE = new Turnover(
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO);

    static Turnover of(Movement row) {
        MovementSums sums = row.sums();
        boolean penalty = row.kind() == DebtKind.PENALTY;
        Kopecks charges = sums.of(MovementKind.CHARGE);
        Kopecks recalculated = sums.of(MovementKind.RECALCULATION);
        Kopecks corrections = sums.of(MovementKind.CORRECTION);
        return new Turnover(
                row.opening(),
                penalty ? Kopecks.ZERO : charges,
                penalty ? corrections : recalculated.plus(corrections),
                sums.of(MovementKind.BENEFIT).negate(),
                row.paid(),
                penalty ? charges.plus(recalculated) : Kopecks.ZERO,
                row.moved().plus(sums.of(MovementKind.COURT_COST, MovementKind.SET_OFF)),
                row.closing());
    }

    /** Both together. */
    public Turnover plus(Turnover with) {
        return new Turnover(
                opening.plus(with.opening),
                charged.plus(with.charged),
                recalculated.plus(with.recalculated),
                benefits.plus(with.benefits),
                paid.plus(with.paid),
                penalties.plus(with.penalties),
                other.plus(with.other),
                closing.plus(with.closing));
    }

    /** This, and then what a later month did: its opening balance is the closing one of this. */
    Turnover then(Turnover later) {
        Turnover sum = plus(later);
        return new Turnover(
                sum.opening.minus(later.opening),
                sum.charged,
                sum.recalculated,
                sum.benefits,
                sum.paid,
                sum.penalties,
                sum.other,
                sum.closing.minus(closing));
    }

    /** What the columns come to; the same as {@link #closing} in every sheet. */
    public Kopecks sum() {
        return opening.plus(charged)
                .plus(recalculated)
                .minus(benefits)
                .plus(penalties)
                .plus(other)
                .minus(paid);
    }
}
