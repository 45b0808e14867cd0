/**
 * Readings (показания): dated numbers of a meter, and the check that lets them in.
 *
 * <p>Read {@link io.saldo.metering.reading.ReadingReview} first: a reading is accepted or refused with a reason, never
 * by an exception. It is the first step of the walk of a charge and a pure function; the service that takes readings in
 * from outside stands on it, beside its store.
 *
 * <p>{@link io.saldo.metering.reading.MeterMonth} is what one month sees of a register,
 * {@link io.saldo.metering.reading.RegisterPast} what it leaves to the next: no month reads a register from its
 * beginning.
 */
@NullMarked
package io.saldo.metering.reading;

import org.jspecify.annotations.NullMarked;
