package io.saldo.billing.balance;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a row of a movement: an account has one such row in a month.
 *
 * @param service null for the row of advances
 */
public record MovementId(
        AccountNumber account,
        BillingPeriod period,
        DebtorId debtor,
        @Nullable ServiceCode service,
        PartyId creditor,
        PartyId payee,
        DebtKind kind) {}
