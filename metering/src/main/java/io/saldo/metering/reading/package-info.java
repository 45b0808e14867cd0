/**
 * Readings (показания): dated numbers of a meter, and the check that lets them in.
 *
 * <p>Read {@link io.saldo.metering.reading.ReadingReview} first: a reading is accepted or refused with a reason, never by an exception.
 */
@NullMarked
package io.saldo.metering.reading;

import org.jspecify.annotations.NullMarked;
