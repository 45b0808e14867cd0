package io.saldo.kernel.account;

/**
 * A service (услуга) of a house.
 *
 * @param name what residents read
 */
public record Service(ServiceCode code, ServiceKind kind, String name) {}
