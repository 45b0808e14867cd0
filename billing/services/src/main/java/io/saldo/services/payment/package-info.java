/**
 * Money that came in, one by one: registered, taken back, paid out, moved. Start with
 * {@link io.saldo.services.payment.PaymentService}; files of payments stand in {@code registry}.
 */
@NullMarked
package io.saldo.services.payment;

import org.jspecify.annotations.NullMarked;
