/**
 * Temporary absence (временное отсутствие): the fact, the right that follows from it, and the days it counts for.
 *
 * <p>Read {@link io.saldo.billing.absence.AbsenceReview} first: an absence gives the right or is refused with a reason.
 * What it is worth stands in a line of its own of the month it is about, which {@code billing.charge} makes. An absence
 * told after its month was billed is one more fact about that month.
 */
@NullMarked
package io.saldo.billing.absence;

import org.jspecify.annotations.NullMarked;
