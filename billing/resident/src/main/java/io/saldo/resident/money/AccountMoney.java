package io.saldo.resident.money;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.Door;
import java.util.List;

/**
 * The money of an account. Safe for use by many threads. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND}
 * also where no
 * month of the period is closed.
 */
public interface AccountMoney {
    static AccountMoney of(Door door) {
        return new MoneyOfBooks(door);
    }

    /** The movement of the closed months from one to another. */
    Outcome<PeriodMovement> movement(LinkedAccount account, BillingPeriod from, BillingPeriod to);

    /** The payments for the account while its debtor was the one of the link, the newest first. */
    Outcome<List<ReceivedPayment>> payments(LinkedAccount account);
}
