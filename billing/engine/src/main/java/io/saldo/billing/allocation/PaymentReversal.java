package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * Takes back a whole payment (сторно платежа): what it paid is owed again. A new row beside the payment, which stands
 * as it was.
 *
 * @param id of the reversal; its allocations name it
 * @param payment what is taken back
 * @param day the last day on which the debt counts as paid
 */
public record PaymentReversal(PaymentId id, PaymentId payment, LocalDate day, MovementBasis basis)
        implements Canonical {
    /** The month in whose movement it stands. */
    public BillingPeriod booked() {
        return basis.booked(day);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id).field("payment", payment).field("day", day).object("basis", basis);
    }
}
