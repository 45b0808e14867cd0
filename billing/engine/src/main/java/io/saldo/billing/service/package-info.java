/**
 * What a host's program calls: state facts, bill and close months, over any store.
 *
 * <p>Start with {@link io.saldo.billing.service.SaldoBilling} and {@link io.saldo.billing.service.Register}. Both are
 * interfaces with package-private implementations, wired by a static factory from the ports of one organization; a host
 * may decorate them. An expected refusal is a value ({@link io.saldo.billing.service.Refusal}); what is thrown is an
 * error of the program, or a store that cannot be reached.
 *
 * <p>{@code HouseReading} is the one place that says what a month reads of a store.
 */
@NullMarked
package io.saldo.billing.service;

import org.jspecify.annotations.NullMarked;
