/**
 * Premises, their areas, and who lives there. Start with {@link io.saldo.services.premises.PremisesService}.
 */
@NullMarked
package io.saldo.services.premises;

import org.jspecify.annotations.NullMarked;
