package io.saldo.billing.statement;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to pay by a document.
 *
 * @param name joined here, never a part of facts; empty where nobody told it
 * @param former whether the account has passed to somebody else: the document asks for what stayed with them
 * @param until the last day of which they owe what the account accrues; null for the debtor of now, and where no such
 *     day is known
 */
public record DocumentPayer(
        DebtorId debtor,
        String name,
        boolean former,
        @Nullable LocalDate until) {
    public DocumentPayer {
        InvalidValueException.unless(
                former || until == null, "last day of the debtor", String.valueOf(until), "none for the debtor of now");
    }

    /** The debtor of the last day of the month. */
    public static DocumentPayer current(DebtorId debtor, String name) {
        return new DocumentPayer(debtor, name, false, null);
    }
}
