package io.saldo.kernel.account;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;

/**
 * A personal account (лицевой счёт).
 *
 * @param open the days the account is open; it may open and close on any day
 * @param debtor who owes what the account accrues on a day; a debt stays with the debtor of its day
 */
public record PersonalAccount(AccountNumber number, AccountKind kind, DateRange open, Timeline<DebtorId> debtor) {}
