/**
 * Paying online. Start with {@link io.saldo.resident.payment.OnlinePayments} (the resident) and
 * {@link io.saldo.resident.payment.PaymentSettlement} (gateways, timers, staff); a host brings a
 * {@link io.saldo.resident.payment.PaymentGateway} for each organization that takes money so.
 *
 * <p>An order is one sum for the payer and a unit for each organization. A unit goes {@code BEGUN}, {@code PAID},
 * {@code REGISTERED}; posted it is when a closed month has counted it, which the books say. States only go on, so that
 * notices may be repeated, come late or in another order. The moment the bank names is kept with the first notice that
 * says paid; the payments in the books follow from the order alone, identifiers, day and sums, so that stating them
 * again changes nothing. A notice that is not signed changes nothing, nor does one of another sum; one that never comes
 * is asked for ({@link io.saldo.resident.payment.PaymentSettlement#settle}). A refund is a movement of its own.
 *
 * <p>Money that is paid while its month is being closed, or is told of after that, stands in the month that is open:
 * the books see to that by the moment a row became known.
 */
@NullMarked
package io.saldo.resident.payment;

import org.jspecify.annotations.NullMarked;
