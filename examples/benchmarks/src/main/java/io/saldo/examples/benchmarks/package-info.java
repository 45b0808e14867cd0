/**
 * How fast bills are made, and that they are the right ones.
 *
 * <p>Read {@link io.saldo.examples.benchmarks.Benchmarks} first: the commands. {@link
 * io.saldo.examples.benchmarks.WholeRun} bills the reference town, a million accounts made by a generator ({@link
 * io.saldo.examples.benchmarks.Town}), by
 * the engine and by two plain programs that do the same sums. What counts is what a host gets: from facts stated in
 * memory ({@link io.saldo.examples.benchmarks.TownFacts}) to rows that a store takes ({@link
 * io.saldo.examples.benchmarks.RowSink}), every row with every explanation. A timing whose totals are not those of
 * the town is void.
 *
 * <p>{@link io.saldo.examples.benchmarks.Ages} tells what a month costs as a house grows old, {@link
 * io.saldo.examples.benchmarks.Sizes} what a flat costs in a large house.
 */
@NullMarked
package io.saldo.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
