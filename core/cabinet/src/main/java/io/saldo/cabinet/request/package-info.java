/**
 * «Заявки на платные услуги»: ordered from a catalogue, priced and agreed, done or refused with a reason. Start with
 * {@link io.saldo.cabinet.request.PaidRequests}; the organization's side is
 * {@link io.saldo.cabinet.request.RequestDesk}.
 *
 * <p>A request never changes and its steps only grow. What is done is charged once: the charge is stated in the books
 * of the organization first, under an identifier that follows from the request, and then told here, so that a program
 * that stops in between does the same again.
 */
@NullMarked
package io.saldo.cabinet.request;

import org.jspecify.annotations.NullMarked;
