/**
 * Law as data. Acts and clauses to cite, editions of rules with their dates, and the book of dated values: multipliers,
 * due days, limits.
 *
 * <p>{@link io.saldo.kernel.law.Ground} says why a rule held: one of the
 * {@link io.saldo.kernel.law.Condition conditions}, a closed set, the facts that met it and the clause.
 *
 * <p>A changed coefficient is a new row of {@code federal-law.csv} or {@code penalty-law.csv} beside this package; a
 * changed formula is a new rule class with an edition of its own. A row that was published after days it holds for may
 * name the day (a ninth cell, {@code published}). Every row says how sure we are of it:
 * {@link io.saldo.kernel.law.Confirmation}. A host may give a {@link io.saldo.kernel.law.LawBook} of its own.
 */
@NullMarked
package io.saldo.kernel.law;

import org.jspecify.annotations.NullMarked;
