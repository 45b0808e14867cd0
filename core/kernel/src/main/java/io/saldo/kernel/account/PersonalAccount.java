package io.saldo.kernel.account;

import io.saldo.kernel.time.DateRange;

/**
 * A personal account (лицевой счёт).
 *
 * @param open the days the account is open; it may open and close on any day
 */
public record PersonalAccount(AccountNumber number, AccountKind kind, DateRange open) {}
