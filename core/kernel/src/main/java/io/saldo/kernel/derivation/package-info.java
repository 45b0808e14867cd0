/**
 * Why an amount is what it is, in a form that a program can check again.
 *
 * <p>A rule owns one constant {@link io.saldo.kernel.derivation.Formula} of named operands. A calculator computes in
 * plain arithmetic and leaves a {@link io.saldo.kernel.derivation.Derivation}: the edition of the rule, that formula,
 * and the operands with their sources. It does not leave the result:
 * {@link io.saldo.kernel.derivation.Derivation#replay()} evaluates the formula anew, down to the facts, and the build
 * compares it with the amount for every line. So the explanation is not a second opinion that may disagree, and a slip
 * in a calculator cannot hide behind it.
 *
 * <p>Formulas, editions and the operands that many lines share are shared objects.
 * {@link io.saldo.kernel.derivation.DerivationText} renders only when somebody asks.
 */
@NullMarked
package io.saldo.kernel.derivation;

import org.jspecify.annotations.NullMarked;
