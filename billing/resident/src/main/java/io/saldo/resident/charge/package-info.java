/**
 * What a month charged and why. Start with {@link io.saldo.resident.charge.AccountCharges}.
 *
 * <p>An {@link io.saldo.resident.charge.Explanation} is told of the derivation that stands on the line, so it is the
 * calculation and no second way to it. What it takes from others is a total: {@link
 * io.saldo.resident.charge.Explainer}
 * never opens the terms of one, and names no fact about other premises.
 */
@NullMarked
package io.saldo.resident.charge;

import org.jspecify.annotations.NullMarked;
