package io.saldo.services.command;

import io.saldo.billing.service.Fault;

/**
 * A field of a row that breaks its constraint.
 *
 * @param value what it holds, cut where it is long; empty where it holds nothing
 */
public record WrongField(Fault fault, String value) {}
