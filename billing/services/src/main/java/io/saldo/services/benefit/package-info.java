/**
 * Benefits and subsidies. Start with {@link io.saldo.services.benefit.BenefitService}.
 */
@NullMarked
package io.saldo.services.benefit;

import org.jspecify.annotations.NullMarked;
