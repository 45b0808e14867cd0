/**
 * The reference town: a million accounts made by a generator, billed by the engine and by two plain programs that do the same sums, so that speed is told beside exactness.
 *
 * <p>Read {@link io.saldo.examples.benchmarks.Town} first: what a house of the town is. {@link io.saldo.examples.benchmarks.TownMonths} turns one into the facts of a month. {@link
 * io.saldo.examples.benchmarks.WholeRun} is the program that measures, {@code java -jar target/benchmarks.jar [houses [threads]]}; a timing whose totals are not those of the town is void.
 */
@NullMarked
package io.saldo.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
