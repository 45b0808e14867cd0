/**
 * Debts, payments, and which payment goes to which debt.
 *
 * <p>An {@link io.saldo.billing.allocation.Obligation} is the unit of debt, an {@link
 * io.saldo.billing.allocation.Allocation} a stored row. Balances are sums of both and are stored nowhere. Money never
 * moves between payees, nor between principal, penalty and court cost. Start with {@link
 * io.saldo.billing.allocation.PaymentAllocation}.
 *
 * <p>While a month is billed, {@link io.saldo.billing.allocation.HouseLedgers} lays the money out by account and
 * debtor: a {@link io.saldo.billing.allocation.Ledger} has a row for every debt, with the allocations beside it, and a
 * row for everything paid. A debt stays with the debtor who incurred it; a payment is its day's debtor's.
 *
 * <p>{@link io.saldo.billing.allocation.MovementKind} is the closed set of what can happen to money. Besides bills
 * and payments these change it: a {@link io.saldo.billing.allocation.MoneyOrder} with its document, reason and
 * author; a {@link io.saldo.billing.allocation.PaymentReversal}, a row opposite to its payment; a {@link
 * io.saldo.billing.allocation.Claim}, which groups debts; and a change of debtor: {@link
 * io.saldo.billing.allocation.DebtorSuccession} passes by pairs of rows what the law or a late fact passes, in the
 * month in whose bill the change shows. No balance of a closed month changes.
 */
@NullMarked
package io.saldo.billing.allocation;

import org.jspecify.annotations.NullMarked;
