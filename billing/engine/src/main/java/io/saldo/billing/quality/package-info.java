/**
 * Interruptions and poor quality of services (перерывы и ненадлежащее качество): the fact, the rows of Rules 354,
 * Приложение № 1, and by what part of itself a month's fee goes down.
 *
 * <p>Read {@link io.saldo.billing.quality.BreachKind} first: each constant is a row of the annex.
 * {@link io.saldo.billing.quality.QualityReview} turns the breaches of a month into reductions; money is made of them
 * in {@code billing.charge}, as lines of their own of the month they are about.
 */
@NullMarked
package io.saldo.billing.quality;

import org.jspecify.annotations.NullMarked;
