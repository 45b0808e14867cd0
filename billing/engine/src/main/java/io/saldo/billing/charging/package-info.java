/**
 * The charge of premises: {@link io.saldo.billing.charging.ChargeCalculator} cuts the month wherever tariff, people,
 * area, agreement or accounts change, lets the rule in force charge each piece once, and rounds each piece to kopecks.
 * What a piece costs is divided among the accounts of the premises by {@link io.saldo.billing.charging.AccountLines},
 * so that the shares sum to it.
 *
 * <p>Beside what a rule charges stand lines of their own: {@code SignedLines} takes off what absence, interruptions and
 * poor quality make ({@code billing.absence}, {@code billing.quality}), never more than the fee;
 * {@code InspectionCharge} adds what acts found ({@code billing.inspection}); {@code VatCharge} the tax.
 */
@NullMarked
package io.saldo.billing.charging;

import org.jspecify.annotations.NullMarked;
