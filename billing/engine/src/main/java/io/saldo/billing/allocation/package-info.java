/**
 * Debts, payments, and which payment goes to which debt.
 *
 * <p>An {@link io.saldo.billing.allocation.Obligation} is the unit of debt, an {@link io.saldo.billing.allocation.Allocation} a stored row. Balances are sums of both and are
 * stored nowhere. Money never moves between payees, nor between principal, penalty and court cost.
 * Start with {@link io.saldo.billing.allocation.PaymentAllocation}. While a month is billed, {@link io.saldo.billing.allocation.MoneyBook} keeps the debts, payments and rows of each account together.
 *
 * <p>{@link io.saldo.billing.allocation.MovementKind} is the closed set of what can happen to money. Besides bills and payments these change it: a {@link io.saldo.billing.allocation.MoneyOrder} with its
 * document, reason and author; a {@link io.saldo.billing.allocation.PaymentReversal}, a row opposite to its payment; a {@link io.saldo.billing.allocation.Claim}, which groups debts; and
 * {@link io.saldo.billing.allocation.DebtorChanges}, who answers for what after a sale.
 */
@NullMarked
package io.saldo.billing.allocation;

import org.jspecify.annotations.NullMarked;
