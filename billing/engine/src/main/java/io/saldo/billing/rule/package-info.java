/**
 * Rules that make money of volumes: one small class for each clause. A rule names its formula, clause and services,
 * says which premises and cases it covers and which tables cut its month, and charges one piece; {@code MonthFee} and
 * {@link io.saldo.billing.rule.VolumeFee} turn its volume into money. {@link io.saldo.billing.rule.Rules} lists them;
 * of those in force the first that covers a case holds.
 */
@NullMarked
package io.saldo.billing.rule;

import org.jspecify.annotations.NullMarked;
