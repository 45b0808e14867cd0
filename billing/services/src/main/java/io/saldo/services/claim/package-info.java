/**
 * Debts claimed together, and what courts award. Start with {@link io.saldo.services.claim.ClaimService}.
 */
@NullMarked
package io.saldo.services.claim;

import org.jspecify.annotations.NullMarked;
