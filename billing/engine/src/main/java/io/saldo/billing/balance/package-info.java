/**
 * The movement of the account (движение средств): opening + charged + recalculated − paid − offset = closing, for every service and creditor. Computed from obligations, payments
 * and allocations, stored nowhere. Start with {@link io.saldo.billing.balance.AccountStatement}.
 */
@NullMarked
package io.saldo.billing.balance;

import org.jspecify.annotations.NullMarked;
