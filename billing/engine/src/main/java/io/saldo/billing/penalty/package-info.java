/**
 * Penalties (пени) as a pure function of debts, what paid them and when, claims and the law of each day.
 *
 * <p>{@link io.saldo.billing.penalty.PenaltyCalculator} counts one debt: cut into runs of days on which debt, rate and
 * divisor stay the same, each a {@link io.saldo.billing.penalty.PenaltySegment}.
 * {@link io.saldo.billing.penalty.MonthPenalties} is the month of a house: for every debtor's debt of a month and
 * service that is open, or that something happened to, what its whole history gives up to the last day of the month
 * less what was posted for it before. So a payment, a reversal or a recalculation that becomes known late corrects the
 * penalties by itself, and what was posted never falls below zero in sum.
 *
 * <p>Day limits, divisors, rates, caps and moratoria are rows of the book of the law. What the law leaves open is a
 * {@link io.saldo.billing.penalty.PenaltyPolicy}, each choice with its default and the reason. There is no penalty on a
 * penalty: only principal is counted.
 */
@NullMarked
package io.saldo.billing.penalty;

import org.jspecify.annotations.NullMarked;
