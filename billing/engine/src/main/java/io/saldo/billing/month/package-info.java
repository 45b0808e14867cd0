/**
 * One month of one house: what is known of it, and the pure function that charges it.
 *
 * <p>{@link io.saldo.billing.month.HouseCharging#charge} turns {@link io.saldo.billing.month.MonthFacts} into {@link
 * io.saldo.billing.month.HouseCharges}, and reads as the four stages: own volumes, house volumes, charges, lines. It
 * knows no timeline, balance, payment or posted line, no clock and no locale. The same facts give the same bytes.
 *
 * <p>{@link io.saldo.billing.month.AccountsMonth} is what is known of accounts besides the services they share: who
 * owes what they accrue, and what staff put into their bills.
 *
 * <p>Contradictory facts stop an account, not the house: they come as a {@link io.saldo.billing.month.Dispute} and
 * leave as a {@link io.saldo.billing.month.Parked}. A parked account keeps its place in every distribution.
 */
@NullMarked
package io.saldo.billing.month;

import org.jspecify.annotations.NullMarked;
