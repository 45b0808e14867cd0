package io.saldo.resident.payment;

import java.net.URI;

/**
 * A payment as the gateway knows it.
 *
 * @param page of the bank, where the payer goes
 */
public record GatewayPayment(GatewayPaymentId id, URI page) {}
