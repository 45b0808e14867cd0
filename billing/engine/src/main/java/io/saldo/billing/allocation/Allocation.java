package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;

/**
 * What part of a payment went to an obligation (разнесение).
 *
 * @param amount more than zero
 * @param valueDate the day from which the debt is lower: that of the payment, or, for a debt that arose later, the day it arose
 */
public record Allocation(PaymentId payment, ObligationId obligation, Kopecks amount, LocalDate valueDate)
        implements Canonical {
    public Allocation {
        InvalidValueException.unless(amount.signum() > 0, "allocation", amount, "more than zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("payment", payment)
                .field("obligation", obligation)
                .field("amount", amount)
                .field("valueDate", valueDate);
    }
}
