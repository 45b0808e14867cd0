/**
 * The recalculation of closed months (перерасчёт за прошлые периоды).
 *
 * <p>A closed month is reopened by nothing but a fact about it that became known after it was closed.
 * {@link io.saldo.billing.recalculation.Recalculation#of} charges it again by the same function as the open month, with
 * the facts known now, and posts the difference from what was posted about it: a new line in the open month that keeps
 * the month it is about and names the fact. Lines once posted never change. Where several kinds of facts are late, the
 * month is charged once for each kind more, so that every difference has one cause.
 *
 * <p>{@link io.saldo.billing.recalculation.Scope}: a late reading of a flat must not open the bills of its neighbours.
 * What was divided in the house stands as posted, and the volume counts in the division of the open month, so that the
 * sum over the months is still what the meter of the house showed. Heat, and hot water made in the house, have no such
 * remainder: they are divided anew.
 *
 * <p>The year of what was paid evenly, by a norm or by an average is settled by a plan
 * ({@link io.saldo.billing.recalculation.YearlyPlan}). Each month adds what it comes to by the meter
 * ({@link io.saldo.billing.recalculation.MeteredMonth}) and hands it on; January sums them and decides, and each month
 * posts its part. Only a fact about the year that is late, or distributors of heat, make a month read the twelve closed
 * ones.
 *
 * <p>A posted line inside an explanation is a leaf, its id and its amount: an explanation does not grow with the books.
 *
 * <p>Differences that no late fact explains are drift: nothing is posted for them.
 */
@NullMarked
package io.saldo.billing.recalculation;

import org.jspecify.annotations.NullMarked;
