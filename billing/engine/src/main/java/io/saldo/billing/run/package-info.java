/**
 * The table of contents: {@link io.saldo.billing.run.MonthlyBilling#bill} makes of what is known of a house the bill of its open month, in the order of its
 * lines. A house-month is the unit of calculation, of transaction and of parallel work.
 *
 * <p>{@link io.saldo.billing.run.HouseMonth} is the open month, the closed months that late facts reopen, and the money history. {@code MoneyRun} is what a month does to the money of accounts, step by step. The balance and the penalties of most accounts are
 * sums: {@code SteadyMoney} lays them out when the month is put together, {@code HouseMoney} adds them up, and takes the steps for all other accounts at once, for these when somebody asks for debts, allocations or the rows of a statement. What the steps come to must be
 * the sum. {@code HouseMonth.oneByOne()} is the same month without any of that.
 *
 * <p>{@link io.saldo.billing.run.MonthDebts}: a line above zero makes an obligation, a line below zero a credit. A credit is allocated as a payment is, before all payments, first to the debt for the same
 * service and never to another creditor; in the movement it stands as recalculated, not as paid.
 */
@NullMarked
package io.saldo.billing.run;

import org.jspecify.annotations.NullMarked;
