/**
 * Debts, payments, and which payment goes to which debt.
 *
 * <p>An {@link io.saldo.billing.allocation.Obligation} is the unit of debt, an {@link io.saldo.billing.allocation.Allocation} a stored row. Balances are sums of both and are
 * stored nowhere. Money never moves between payees, nor between principal, penalty and court cost.
 * Start with {@link io.saldo.billing.allocation.PaymentAllocation}.
 */
@NullMarked
package io.saldo.billing.allocation;

import org.jspecify.annotations.NullMarked;
