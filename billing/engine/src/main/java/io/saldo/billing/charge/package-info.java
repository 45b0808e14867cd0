/**
 * Charges: the third and fourth of the four stages. The formulas that make money of volumes are here, one small class for each clause.
 *
 * <p>A rule names its formula, clause and services, says which tables cut its month, and charges one piece; {@code MonthFee} and {@code VolumeFee} turn its volume into money.
 * {@link io.saldo.billing.charge.Rules} lists them by date; {@link io.saldo.billing.charge.ChargeCalculator} cuts the month wherever tariff, people, area,
 * agreement or accounts change, lets the rule in force charge each piece of premises once, and rounds each piece to kopecks. What a
 * piece costs is divided among the accounts of the premises by {@link io.saldo.billing.charge.AccountLines}, so that the shares sum to it.
 */
@NullMarked
package io.saldo.billing.charge;

import org.jspecify.annotations.NullMarked;
