package io.saldo.billing.penalty;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.DebtorId;

/**
 * Penalties posted in a month for one month's debt.
 *
 * @param line of kind PENALTY, about the month of the debt; below zero where what was posted before is taken back
 * @param debtor who owes the debt, and so its penalties
 */
public record Penalty(Line line, DebtorId debtor) {}
