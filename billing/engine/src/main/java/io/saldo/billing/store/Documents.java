package io.saldo.billing.store;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Optional;

/** Documents as they were issued: withdrawn and replaced, never changed (P-25). */
public interface Documents {

    /**
     * Keeps a document. The shelf of its house is to be open in this unit.
     *
     * @throws IllegalStateException where the shelf of the house is not open
     * @throws io.saldo.kernel.error.InvalidValueException for what cannot be kept exactly (P-4)
     */
    Issuing issue(IssuedDocument document);

    /**
     * Writes down that a document holds no more. The shelf of its house is to be open in this unit.
     *
     * @throws IllegalStateException where the shelf of the house is not open
     * @throws io.saldo.kernel.error.InvalidValueException for what cannot be kept exactly (P-4)
     */
    Withdrawing withdraw(HouseId house, DocumentNumber number, Withdrawal decision);

    /** A document, withdrawn or not; empty where none has the number. */
    Optional<KeptDocument> find(DocumentNumber number);

    /** The documents of an account about months from one to another, withdrawn or not, by month, then number. */
    List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to);

    /** How many documents of a house about a month hold. */
    long standing(HouseId house, BillingPeriod period);
}
