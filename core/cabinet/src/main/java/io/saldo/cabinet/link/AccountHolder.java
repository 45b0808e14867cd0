package io.saldo.cabinet.link;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.time.DateRange;

/** Who holds an account (абонент), and on which days. */
public record AccountHolder(DebtorId debtor, DateRange days) {}
