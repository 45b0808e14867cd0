/**
 * Charges: the third and fourth of the four stages. The formulas that make money of volumes are here, one small class
 * for each clause.
 *
 * <p>A rule names its formula, clause and services, says which premises and cases it covers and which tables cut its
 * month, and charges one piece; {@code MonthFee} and {@code VolumeFee} turn its volume into money. {@link
 * io.saldo.billing.charge.Rules} lists them; of those in force the first that covers a case holds. {@link
 * io.saldo.billing.charge.ChargeCalculator} cuts the month wherever tariff, people, area, agreement or accounts
 * change, lets the rule charge each piece of premises once, and rounds each piece to kopecks. What a piece costs is
 * divided among the accounts of the premises by {@link io.saldo.billing.charge.AccountLines}, so that the shares sum
 * to it.
 *
 * <p>There is one way from facts to lines: every premises is charged by its rules, and a {@link
 * io.saldo.billing.charge.Line} is a plain value with its amount and its whole explanation. Nothing is put off until
 * somebody reads it. A second way, which charged alike premises by one multiplication and made explanations when
 * they were asked for, was faster only for whoever never asked.
 *
 * <p>Tariffs and norms depend on attributes of the premises. {@link io.saldo.billing.charge.RateBinder} chooses them
 * once for every class of premises, so that a rule sees the spans of one price; only {@code BandCharge} asks for
 * more, the prices of zones and ranges. Which of several units a tariff or norm is set in also chooses the rule: a
 * price for a m², for premises or for a person; a norm of waste for a person or for a m².
 *
 * <p>Stage 4 adds lines of their own to what a rule charges for a piece: {@code SignedLines} takes off what absence,
 * interruptions and poor quality make ({@code billing.absence}, {@code billing.quality}), never more than the fee;
 * {@code InspectionCharge} adds what acts found ({@code billing.inspection}).
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
