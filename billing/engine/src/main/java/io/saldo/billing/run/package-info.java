/**
 * The table of contents: {@link io.saldo.billing.run.MonthlyBilling#bill} makes of what is known of a house the bill of its open month, in the order of its
 * lines. A house-month is the unit of calculation, of transaction and of parallel work.
 */
@NullMarked
package io.saldo.billing.run;

import org.jspecify.annotations.NullMarked;
