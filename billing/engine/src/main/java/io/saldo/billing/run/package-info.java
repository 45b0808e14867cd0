/**
 * The table of contents: {@link io.saldo.billing.run.MonthlyBilling#bill} makes of what is known of a house the bill
 * of its open month, in the order of its lines. A house-month is the unit of calculation, of transaction and of
 * parallel work.
 *
 * <p>{@link io.saldo.billing.run.HouseMonth} is the open month, the closed months that late facts reopen, and the
 * money history. {@code MoneyRun} is what a month does to the money of accounts, step by step: debts from lines,
 * payments to debts, what passes from one debtor to the next, penalties for what is late, payments to penalties,
 * movement. {@link io.saldo.billing.run.HouseBill} is plain, eager and complete.
 *
 * <p>{@link io.saldo.billing.run.MonthDebts}: a line above zero makes an obligation, a line below zero a credit. A
 * credit is allocated as a payment is, before all payments, first to the debt for the same service and never to
 * another creditor; in the movement it stands as recalculated, not as paid.
 *
 * <p>The history is still read whole: {@code HouseLedgers} lays it out by account once a month, which costs as much as
 * the house is old. All that follows looks at open debts and at what happens in the month.
 */
@NullMarked
package io.saldo.billing.run;

import org.jspecify.annotations.NullMarked;
