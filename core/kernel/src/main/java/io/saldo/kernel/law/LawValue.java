package io.saldo.kernel.law;

import io.saldo.kernel.money.Exact;

/**
 * A value the law sets.
 *
 * @param source where it was read, for a reader to check
 */
public record LawValue(Exact value, Clause clause, Confirmation confirmation, String source) {}
