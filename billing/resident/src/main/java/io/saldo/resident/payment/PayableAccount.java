package io.saldo.resident.payment;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be paid for one account.
 *
 * @param month the last closed one; null where none is, and then nothing may be paid
 * @param due the day up to which its document is to be paid
 * @param rows documents by payee, penalties apart from them
 */
public record PayableAccount(
        AccountRef account,
        DebtorId debtor,
        @Nullable BillingPeriod month,
        @Nullable LocalDate due,
        List<PayableRow> rows) {
    public PayableAccount {
        rows = List.copyOf(rows);
    }

    public Kopecks toPay() {
        return Kopecks.sum(rows.stream().map(PayableRow::toPay).toList());
    }
}
