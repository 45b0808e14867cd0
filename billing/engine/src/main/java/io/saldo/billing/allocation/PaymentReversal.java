package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.Comparator;

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
    /** The order in which they take back. */
    static final Comparator<PaymentReversal> AS_BOOKED = Comparator.comparing(PaymentReversal::booked)
            .thenComparing(PaymentReversal::day)
            .thenComparing(PaymentReversal::id);

    /** The month in whose movement it stands. */
    public BillingPeriod booked() {
        return basis.booked(day);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id).field("payment", payment).field("day", day).object("basis", basis);
    }
}
