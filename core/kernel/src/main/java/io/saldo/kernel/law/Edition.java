package io.saldo.kernel.law;

import io.saldo.kernel.time.DateRange;

/**
 * One edition of a rule: what it is called, where it stands, when it is in force, and how sure its wording is.
 *
 * @param rule the name of the rule, a key of the resource bundle of its module: {@code rule.<name>}
 */
public record Edition(String rule, Clause clause, DateRange inForce, Confirmation confirmation) {}
