package io.saldo.resident.payment;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import java.util.List;

/**
 * What may be paid to one payee for one account: a row that a payer ticks.
 *
 * @param id names the row in a command
 * @param owed debt at the end of the last closed month; below zero for an overpayment
 * @param onTheWay money that the books know of, and no closed month has counted yet
 * @param services what the payee is owed for, as documents name it
 */
public record PayableRow(
        String id,
        PartyId payee,
        String name,
        DebtKind kind,
        DocumentPurpose purpose,
        Kopecks owed,
        Kopecks onTheWay,
        List<String> services) {
    public PayableRow {
        services = List.copyOf(services);
    }

    /** What is left to pay; nothing where it is overpaid. */
    public Kopecks toPay() {
        return owed.minus(onTheWay).max(Kopecks.ZERO);
    }
}
