/**
 * Corrections of balances and of charges by documents. Start with
 * {@link io.saldo.services.correction.CorrectionService}.
 */
@NullMarked
package io.saldo.services.correction;

import org.jspecify.annotations.NullMarked;
