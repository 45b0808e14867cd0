package io.saldo.billing.balance;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the movement of an account.
 *
 * @param service null for the row of advances, money that waits for debts to arise
 * @param creditor whom it is owed to; in the row of advances, the payee that holds the money
 * @param payee who collects it
 * @param opening debt at the beginning of the month; negative for an advance
 * @param charged lines posted in the month
 * @param recalculated lines about earlier months posted in the month
 * @param paid payments of the month
 * @param offset advances set off against new debts: positive where a debt went down, negative in the row of advances; zero in sum
 */
public record Movement(
        @Nullable ServiceCode service,
        PartyId creditor,
        PartyId payee,
        DebtKind kind,
        Kopecks opening,
        Kopecks charged,
        Kopecks recalculated,
        Kopecks paid,
        Kopecks offset) {
    /** By payee, service with the advances last, creditor and kind. */
    static final Comparator<Movement> ORDER = Comparator.comparing(Movement::payee)
            .thenComparing(row -> row.service == null)
            .thenComparing(row -> row.service == null ? "" : row.service.value())
            .thenComparing(Movement::creditor)
            .thenComparing(Movement::kind);

    /** Debt at the end of the month; negative for an advance. */
    public Kopecks closing() {
        return opening.plus(charged).plus(recalculated).minus(paid).minus(offset);
    }

    /** An advance through which money only passed, or none at all. */
    boolean isEmptyAdvance() {
        return service == null && opening.isZero() && paid.isZero() && offset.isZero();
    }

    Movement plus(Movement other) {
        return new Movement(
                service,
                creditor,
                payee,
                kind,
                opening.plus(other.opening),
                charged.plus(other.charged),
                recalculated.plus(other.recalculated),
                paid.plus(other.paid),
                offset.plus(other.offset));
    }
}
