package io.saldo.resident.payment;

import java.time.Instant;

/**
 * When a unit came to a state.
 *
 * @param note who decided and why, of a refund; otherwise empty
 */
public record UnitStep(UnitState state, Instant at, String note) {}
