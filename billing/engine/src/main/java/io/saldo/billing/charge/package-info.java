/**
 * Charges: the third and fourth of the four stages. The formulas that make money of volumes are here, one small class for each clause.
 *
 * <p>A rule names its formula, clause and services, says which premises and cases it covers and which tables cut its month, and charges one piece; {@code MonthFee} and {@code VolumeFee}
 * turn its volume into money. {@link io.saldo.billing.charge.Rules} lists them by date; {@link io.saldo.billing.charge.ChargeCalculator} cuts the month wherever tariff, people, area,
 * agreement or accounts change, lets the rule in force charge each piece of premises once, and rounds each piece to kopecks. What a
 * piece costs is divided among the accounts of the premises by {@link io.saldo.billing.charge.AccountLines}, so that the shares sum to it.
 *
 * <p>Tariffs and norms depend on attributes of the premises. {@link io.saldo.billing.charge.RateBinder} chooses them once for every class of premises, so that a rule sees the spans of one
 * price; only {@code BandCharge} asks for more, the prices of zones and ranges. Which of several units a tariff or norm is set in also chooses the rule: a price for a m², for premises or for a
 * person; a norm of waste for a person or for a m².
 *
 * <p>Most premises are steady: nothing about them changes inside the month. {@link io.saldo.billing.charge.SteadyHouse} lays their numbers out in columns when the facts of the month are put together, and tells which of them are of one class for a service:
 * alike in all that a rule decides by, different in one number of their own, an area, a count of people, a volume. The rule charges the first of a class; {@code ClassFee} takes from its formula, which must be linear in that number, what one of it costs, and
 * {@link io.saldo.billing.charge.SteadyCharges} walks along the column. No formula is written twice: a line around an amount ({@link io.saldo.billing.charge.HouseLines}) is made when somebody asks for it, its explanation by the rule itself, and must come to the
 * amount that was posted. An absence lowers the fee of a class as a part of it. Whoever has an act, several accounts or a change inside the month is charged one by one; {@code MonthFacts.oneByOne()} charges everybody so, for a check of one way by the other.
 *
 * <p>Stage 4 adds lines of their own to what a rule charges for a piece: {@code SignedLines} takes off what absence, interruptions and poor quality make ({@code billing.absence}, {@code billing.quality}), never more than the fee; {@code InspectionCharge} adds what acts found
 * ({@code billing.inspection}).
 *
 * <p>What staff put into a bill by a document is an {@link io.saldo.billing.charge.Adjustment}: a line of its own with its reason, charged by no formula but its amount.
 */
@NullMarked
package io.saldo.billing.charge;

import org.jspecify.annotations.NullMarked;
