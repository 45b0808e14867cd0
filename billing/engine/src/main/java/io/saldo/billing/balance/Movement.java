package io.saldo.billing.balance;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Kopecks;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the movement of an account: opening + charged + recalculated + moved − paid − offset = closing.
 *
 * @param debtor whose debt it is, or whose money
 * @param service null for the row of advances, money that waits for debts to arise
 * @param creditor whom it is owed to; in the row of advances, the payee that holds the money
 * @param payee who collects it
 * @param sums what each kind of movement did
 */
public record Movement(
        DebtorId debtor,
        @Nullable ServiceCode service,
        PartyId creditor,
        PartyId payee,
        DebtKind kind,
        MovementSums sums)
        implements Canonical {
    /** By debtor, payee, service with the advances last, creditor and kind. */
    static final Comparator<Movement> ORDER = Comparator.comparing(Movement::debtor)
            .thenComparing(Movement::payee)
            .thenComparing(row -> row.service == null)
            .thenComparing(row -> row.service == null ? "" : row.service.value())
            .thenComparing(Movement::creditor)
            .thenComparing(Movement::kind);

    /** Debt at the beginning of the month; negative for an advance. */
    public Kopecks opening() {
        return sums.of(MovementKind.OPENING);
    }

    /** What the bill and courts charge. */
    public Kopecks charged() {
        return sums.of(MovementKind.CHARGE, MovementKind.COURT_COST);
    }

    /** What changes charges: recalculations, corrections and benefits. */
    public Kopecks recalculated() {
        return sums.of(MovementKind.RECALCULATION, MovementKind.CORRECTION, MovementKind.BENEFIT);
    }

    /** What came from or went to other accounts, services and creditors, less what was written off. */
    public Kopecks moved() {
        return sums.of(MovementKind.TRANSFER, MovementKind.WRITE_OFF);
    }

    /** Payments of the month less what was taken back or paid out; above zero where the debt went down. */
    public Kopecks paid() {
        return sums.of(MovementKind.PAYMENT, MovementKind.REVERSAL, MovementKind.REFUND)
                .negate();
    }

    /**
     * Advances set off against debts: positive where a debt went down, negative in the row of advances; zero in sum.
     */
    public Kopecks offset() {
        return sums.of(MovementKind.SET_OFF).negate();
    }

    /** Debt at the end of the month; negative for an advance. */
    public Kopecks closing() {
        return sums.closing();
    }

    /** Nothing stood there and nothing moved. */
    boolean isEmpty() {
        return sums.isEmpty();
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("debtor", debtor)
                .field("service", service)
                .field("creditor", creditor)
                .field("payee", payee)
                .field("kind", kind)
                .object("sums", sums);
    }
}
