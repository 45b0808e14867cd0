/**
 * From all that was ever stated about a house to one month of it: the timelines are resolved once, before the
 * calculation.
 *
 * <p>{@link io.saldo.billing.book.HouseBook} holds the facts with both times;
 * {@link io.saldo.billing.binding.MonthBinder#bind} makes of it the {@link io.saldo.billing.run.HouseMonth} that
 * {@link io.saldo.billing.run.MonthlyBilling} bills. Facts that contradict each other are left out there, and go along
 * as a dispute. Nothing depends on this package but who brings facts.
 *
 * <p>A month needs but the facts of its own days, those that became known late, and what the month before handed on:
 * {@link io.saldo.billing.binding.TrimmedBook} says which facts a store has to give. With more of them the month is the
 * same.
 *
 * <p>What a fact does that becomes known after a month was closed stands in one table, {@link
 * io.saldo.billing.binding.FactKind}: the kinds of facts of the book, each with the cause that it reopens a month for.
 * The same row says what is known anew when the month is charged again. A new timeline of the book needs a kind there.
 *
 * <p>Of the months before, a month takes what the last of them handed on ({@link io.saldo.billing.run.HandedOn}), and
 * what {@link io.saldo.billing.binding.MonthBinder#needs} names: closed months that late facts reopen, and accounts
 * whose paid debts late facts of money concern. {@link io.saldo.billing.binding.TrimmedBook} says how little of a book
 * it needs.
 *
 * <p>Volumes and counters of the months before come in two ways: as facts of a house taken over
 * ({@code MeterBook.past}), and as the {@link io.saldo.billing.month.Carry} that the month before handed on.
 */
@NullMarked
package io.saldo.billing.binding;

import org.jspecify.annotations.NullMarked;
