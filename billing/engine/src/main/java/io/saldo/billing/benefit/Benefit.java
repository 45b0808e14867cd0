package io.saldo.billing.benefit;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.util.Optional;

/**
 * A benefit of an account for one service and month.
 *
 * @param id the fact that grants it
 * @param reason the category and its document, as the resident reads them
 */
public record Benefit(
        FactId id,
        AccountNumber account,
        ServiceCode service,
        BillingPeriod month,
        BenefitForm form,
        BenefitAmount amount,
        String reason) {
    public Benefit {
        InvalidValueException.unless(!reason.isBlank(), "reason of the benefit", id, "the category and its document");
    }

    /** What it does to the bill: a discount takes its amount off, money paid to the citizen nothing. */
    public Optional<Adjustment> discount() {
        return form == BenefitForm.MONEY || amount.amount().isZero()
                ? Optional.empty()
                : Optional.of(new Adjustment(
                        id,
                        account,
                        service,
                        LineKind.BENEFIT,
                        month,
                        month,
                        amount.amount().negate(),
                        reason));
    }
}
