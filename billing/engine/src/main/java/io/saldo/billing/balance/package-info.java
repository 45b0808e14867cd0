/**
 * The movement of the account (движение средств). For every account, debtor, service and creditor, and for principal,
 * penalty and court cost apart, opening + charged + recalculated + corrections − benefits − payments + reversals +
 * refunds ± transfers − write-offs ± set off = closing: a {@link io.saldo.billing.balance.MovementSums} holds a sum for
 * each kind of movement, and its sum is the closing balance. Computed from obligations, payments, allocations and
 * reversals, stored nowhere. Start with {@link io.saldo.billing.balance.AccountStatement}.
 */
@NullMarked
package io.saldo.billing.balance;

import org.jspecify.annotations.NullMarked;
