package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.time.LocalDate;

/**
 * The account passes from one debtor to another (смена собственника, нанимателя).
 *
 * @param day the first day of the next one
 */
public record DebtorChange(AccountNumber account, DebtorId former, DebtorId next, LocalDate day, Seller seller) {
    /** Who owned the premises before. */
    public enum Seller {
        /** A citizen or a company. */
        PRIVATE,
        /** The State or a municipality, as on privatization. */
        STATE
    }
}
