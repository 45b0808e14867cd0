/**
 * Tariffs and norms, of a house or of the organization. Start with {@link io.saldo.services.rate.RateService}.
 */
@NullMarked
package io.saldo.services.rate;

import org.jspecify.annotations.NullMarked;
