/**
 * Volumes, areas, norms and tariffs: scaled integers with a unit. A {@link io.saldo.kernel.quantity.Unit} is a product
 * of base units, so that a formula can be checked: people × cubic metres a person × roubles a cubic metre are roubles.
 */
@NullMarked
package io.saldo.kernel.quantity;

import org.jspecify.annotations.NullMarked;
