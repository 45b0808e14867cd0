/**
 * The table of contents: {@link io.saldo.billing.run.MonthlyBilling#bill} makes of what is known of a house the bill of its open month, in the order of its
 * lines. A house-month is the unit of calculation, of transaction and of parallel work.
 *
 * <p>{@link io.saldo.billing.run.HouseMonth} is the open month and the money history. Reopened past months will stand in it beside the open one, each as its own facts and the lines
 * posted about it; they come with recalculation.
 */
@NullMarked
package io.saldo.billing.run;

import org.jspecify.annotations.NullMarked;
