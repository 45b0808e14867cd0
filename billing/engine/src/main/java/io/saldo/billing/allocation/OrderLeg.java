package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;

/**
 * What an order does to one debt.
 *
 * @param debtor who owes it
 * @param about the month it is for
 * @param amount above zero adds to what is owed, below zero takes off; not zero
 */
public record OrderLeg(
        AccountNumber account, DebtorId debtor, OwedFor owedFor, DebtKind debt, BillingPeriod about, Kopecks amount)
        implements Canonical {
    public OrderLeg {
        InvalidValueException.unless(!amount.isZero(), "amount of the order", amount, "not zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("debtor", debtor)
                .field("service", owedFor.service())
                .field("creditor", owedFor.creditor())
                .field("payee", owedFor.payee())
                .field("debt", debt)
                .field("about", about)
                .field("amount", amount);
    }
}
