/**
 * Two times. A fact holds for a range of days and became known at a moment; a later fact corrects an earlier one only
 * by naming it.
 *
 * <p>{@link io.saldo.kernel.time.Timeline} is the table of all facts of one kind about one thing.
 * {@link io.saldo.kernel.time.Timeline#asOf} goes back to what was known at a moment, and
 * {@link io.saldo.kernel.time.Timeline#over} resolves a range of days into {@link io.saldo.kernel.time.Spans}, or tells
 * which facts contradict each other. Later never wins by being later.
 */
@NullMarked
package io.saldo.kernel.time;

import org.jspecify.annotations.NullMarked;
