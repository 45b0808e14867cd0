package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;

/**
 * What part of a payment went to an obligation (разнесение). A row once made stands: what a reversal gives back is a
 * row of its own below zero.
 *
 * @param payment the payment, or the reversal
 * @param ordinal tells apart rows of one payment and obligation, from 0
 * @param amount above zero for a payment, below for a reversal
 * @param valueDate the day from which the debt is lower: that of the payment, or, for a debt that arose later, the day
 *     it arose
 */
public record Allocation(PaymentId payment, ObligationId obligation, int ordinal, Kopecks amount, LocalDate valueDate)
        implements Canonical {
    public Allocation {
        InvalidValueException.unless(amount.signum() != 0, "allocation", amount, "not zero");
        InvalidValueException.unless(ordinal >= 0, "ordinal of the allocation", ordinal, "zero or more");
    }

    /** The first row of a payment and an obligation. */
    public Allocation(PaymentId payment, ObligationId obligation, Kopecks amount, LocalDate valueDate) {
        this(payment, obligation, 0, amount, valueDate);
    }

    /** What it is: no other row of the account has it. */
    public AllocationId id() {
        return new AllocationId(payment, obligation, ordinal);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment)
                .field("obligation", obligation)
                .field("ordinal", ordinal)
                .field("amount", amount)
                .field("valueDate", valueDate);
    }
}
