package io.saldo.resident.money;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.Movement;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.util.Collection;

/**
 * One row of the movement: opening + charged + recalculated + benefits + penalties − received + moved = closing.
 *
 * @param opening debt at the beginning; below zero for an overpayment
 * @param recalculated with corrections by documents
 * @param benefits less than zero
 * @param received payments
 * @param moved what was returned, passed on, written off or set off
 * @param penalties and court costs, with what corrects them
 * @param closing debt at the end; below zero for an overpayment
 */
public record Flow(
        Kopecks opening,
        Kopecks charged,
        Kopecks recalculated,
        Kopecks benefits,
        Kopecks received,
        Kopecks moved,
        Kopecks penalties,
        Kopecks closing) {
    public static final Flow NONE = new Flow(
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO,
            Kopecks.ZERO);

    public Flow {
        Kopecks sum = opening.plus(charged)
                .plus(recalculated)
                .plus(benefits)
                .plus(penalties)
                .minus(received)
                .plus(moved);
        InvalidValueException.unless(sum.equals(closing), "closing", closing, "the sum of the row, " + sum);
    }

    static Flow of(Movement row) {
        Kopecks charged = row.sums().of(MovementKind.CHARGE, MovementKind.COURT_COST);
        Kopecks recalculated = row.sums().of(MovementKind.RECALCULATION, MovementKind.CORRECTION);
        Kopecks benefits = row.sums().of(MovementKind.BENEFIT);
        boolean principal = row.kind() == DebtKind.PRINCIPAL;
        return new Flow(
                row.opening(),
                principal ? charged : Kopecks.ZERO,
                principal ? recalculated : Kopecks.ZERO,
                principal ? benefits : Kopecks.ZERO,
                row.sums().of(MovementKind.PAYMENT).negate(),
                row.sums()
                        .of(
                                MovementKind.REVERSAL,
                                MovementKind.REFUND,
                                MovementKind.TRANSFER,
                                MovementKind.WRITE_OFF,
                                MovementKind.SET_OFF),
                principal ? Kopecks.ZERO : charged.plus(recalculated).plus(benefits),
                row.closing());
    }

    /** Rows of one month as one. */
    static Flow sum(Collection<Flow> rows) {
        Flow all = NONE;
        for (Flow each : rows) {
            all = new Flow(
                    all.opening.plus(each.opening),
                    all.charged.plus(each.charged),
                    all.recalculated.plus(each.recalculated),
                    all.benefits.plus(each.benefits),
                    all.received.plus(each.received),
                    all.moved.plus(each.moved),
                    all.penalties.plus(each.penalties),
                    all.closing.plus(each.closing));
        }
        return all;
    }

    /** This row and that of the next month as one. */
    Flow then(Flow next) {
        InvalidValueException.unless(
                next.opening.equals(closing), "opening", next.opening, "the closing of the month before, " + closing);
        return new Flow(
                opening,
                charged.plus(next.charged),
                recalculated.plus(next.recalculated),
                benefits.plus(next.benefits),
                received.plus(next.received),
                moved.plus(next.moved),
                penalties.plus(next.penalties),
                next.closing);
    }
}
