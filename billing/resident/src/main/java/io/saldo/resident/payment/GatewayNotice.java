package io.saldo.resident.payment;

/** What a gateway tells unasked, its signature checked. */
public record GatewayNotice(GatewayPaymentId payment, GatewayAnswer answer) {}
