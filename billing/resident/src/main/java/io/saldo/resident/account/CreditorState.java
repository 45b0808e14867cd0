package io.saldo.resident.account;

import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;

/**
 * What is owed to one payee, for one purpose.
 *
 * @param purpose of the document that asks for it
 * @param closing debt at the end of the last closed month; below zero for an overpayment
 * @param onTheWay paid since, and in no closed month yet
 */
public record CreditorState(PartyId payee, String name, DocumentPurpose purpose, Kopecks closing, Kopecks onTheWay) {
    /** What is left to pay; nothing where it is overpaid. */
    public Kopecks toPay() {
        return closing.minus(onTheWay).max(Kopecks.ZERO);
    }
}
