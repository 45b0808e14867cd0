/**
 * What banks and payment systems tell of payments in files (реестры платежей), as far as it has to be kept: that a file
 * was taken in, and the payments of it that nobody could place (невыясненные платежи).
 *
 * <p>Both are facts of the organization. No bill rests on them: a payment that is placed is one of its house, told like
 * any other. Start with {@link io.saldo.billing.registry.UnidentifiedPayment}: how it ended is told by a fact that
 * replaces it, so that at every moment of the past one can tell what waited then.
 */
@NullMarked
package io.saldo.billing.registry;

import org.jspecify.annotations.NullMarked;
