/**
 * From all that was ever stated about a house to one month of it: the timelines are resolved once, before the calculation.
 *
 * <p>{@link io.saldo.billing.binding.HouseBook} holds the facts with both times; {@link io.saldo.billing.binding.MonthBinder#bind} makes of it the
 * {@link io.saldo.billing.run.HouseMonth} that {@link io.saldo.billing.run.MonthlyBilling} bills. Facts that contradict each other are left out there, and go
 * along as a dispute. Nothing depends on this package but who brings facts.
 *
 * <p>A month needs but the facts of its own days, those that became known late, and what the month before handed on:
 * {@link io.saldo.billing.binding.TrimmedBook} says which facts a store has to give. With more of them the month is the same.
 *
 * <p>Volumes and counters of the months before come in two ways: as facts of a house taken over ({@code MeterBook.past}), and as the {@link io.saldo.billing.month.Carry} that the month before handed on.
 */
@NullMarked
package io.saldo.billing.binding;

import org.jspecify.annotations.NullMarked;
