package io.saldo.billing.quality;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;

/**
 * By what part of itself a month's fee goes down for the breaches of one kind.
 *
 * @param share above zero; above one where the fee goes down to nothing
 * @param derivation how the share was made
 * @param atColdPrice whether the share is not lost but paid at the price of cold water
 */
public record Reduction(BreachKind kind, Exact share, Derivation derivation, boolean atColdPrice) {}
