package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;

/**
 * What part of a payment went to an obligation (разнесение). A row once made stands: what a reversal gives back is a row of its own below zero.
 *
 * @param payment the payment, or the reversal
 * @param amount above zero for a payment, below for a reversal
 * @param valueDate the day from which the debt is lower: that of the payment, or, for a debt that arose later, the day it arose
 */
public record Allocation(PaymentId payment, ObligationId obligation, Kopecks amount, LocalDate valueDate)
        implements Canonical {
    public Allocation {
        InvalidValueException.unless(amount.signum() != 0, "allocation", amount, "not zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment)
                .field("obligation", obligation)
                .field("amount", amount)
                .field("valueDate", valueDate);
    }
}
