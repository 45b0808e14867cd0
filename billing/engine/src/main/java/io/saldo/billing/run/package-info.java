/**
 * The table of contents: {@link io.saldo.billing.run.MonthlyBilling#bill} makes of what is known of a house the bill of its open month, in the order of its
 * lines. A house-month is the unit of calculation, of transaction and of parallel work.
 *
 * <p>{@link io.saldo.billing.run.HouseMonth} is the open month and the money history. Reopened past months will stand in it beside the open one, each as its own facts and the lines
 * posted about it; they come with recalculation.
 *
 * <p>{@link io.saldo.billing.run.MonthDebts}: a line above zero makes an obligation, a line below zero a credit. A credit is allocated as a payment is, before all payments, first to the debt for the same
 * service and never to another creditor; in the movement it stands as recalculated, not as paid.
 */
@NullMarked
package io.saldo.billing.run;

import org.jspecify.annotations.NullMarked;
