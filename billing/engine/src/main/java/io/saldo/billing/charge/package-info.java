/**
 * What a charge is made of and what it makes: the facts of premises and services in a month, the case and the piece
 * that a rule is given, the lines of a bill. The rules stand in {@code billing.rule}, what lets them charge in
 * {@code billing.charging}.
 *
 * <p>There is one way from facts to lines: every premises is charged by its rules, and a {@link
 * io.saldo.billing.charge.Line} is a plain value with its amount and its whole explanation. Nothing is put off until
 * somebody reads it.
 *
 * <p>Tariffs and norms depend on attributes of the premises. {@link io.saldo.billing.charge.RateBinder} chooses them
 * once for every class of premises, so that a rule sees the spans of one price; only {@code BandCharge} asks for
 * more, the prices of zones and ranges. Which of several units a tariff or norm is set in also chooses the rule: a
 * price for a m², for premises or for a person; a norm of waste for a person or for a m².
 *
 * <p>A line has one price: where it changes inside the month, each has a line of its own, and volume × price is its
 * amount.
 *
 * <p>A line says why it was charged so ({@link io.saldo.kernel.law.Ground}): the condition that was met, the facts that
 * met it, the clause. The ground of a volume is made where the volume is determined and goes with it; a rule that is
 * chosen by its price, its norm or a decision names the row or the decision; what lowers or adds to a fee names its
 * act. Sewage has a ground of its own and those of its waters. Of several premises or parts of a month that make one
 * line each ground stands once.
 *
 * <p>A correction says its nature ({@link io.saldo.billing.charge.Nature}): what was charged by an error was never due
 * and goes with its penalties, a circumstance counts from its posting, a court says itself. Of a late fact it follows
 * from the kind of the fact and whether it replaces another; a document states it. One sum that an error and a
 * circumstance caused together counts as an error.
 *
 * <p>A line names its debtor, and so does its id: the debtor of the last day of the month it is about, as known when
 * it is posted. It never changes; what a sale told late does is said in {@code
 * io.saldo.billing.allocation.DebtorSuccession}.
 *
 * <p>What staff put into a bill by a document is an {@link io.saldo.billing.charge.Adjustment}: a line of its own
 * with its reason, charged by no formula but its amount.
 */
@NullMarked
package io.saldo.billing.charge;

import org.jspecify.annotations.NullMarked;
