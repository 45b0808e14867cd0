package io.saldo.billing.penalty;

import io.saldo.billing.charge.Line;

/**
 * Penalties posted in a month for one month's debt.
 *
 * @param line of kind PENALTY, about the month of the debt; below zero where what was posted before is taken back
 */
public record Penalty(Line line) {}
