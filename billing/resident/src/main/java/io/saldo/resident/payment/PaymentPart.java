package io.saldo.resident.payment;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;

/**
 * What of an order goes to one payee for one account.
 *
 * @param debtor whose debt it was when it was ordered
 * @param name of the payee, as it was shown
 * @param kind principal, penalty or court cost: they never mix
 */
public record PaymentPart(
        AccountRef account,
        DebtorId debtor,
        PartyId payee,
        String name,
        DebtKind kind,
        DocumentPurpose purpose,
        Kopecks amount) {
    public PaymentPart {
        InvalidValueException.unless(amount.signum() > 0, "part of a payment", amount, "more than zero");
    }
}
