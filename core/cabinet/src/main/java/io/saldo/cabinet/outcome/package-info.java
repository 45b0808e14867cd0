/**
 * What a command of the cabinet comes to: done, or refused with a reason that a person can act on.
 *
 * <p>{@link io.saldo.cabinet.outcome.Outcome} is what every service answers. A refusal is a value with a
 * {@link io.saldo.cabinet.outcome.Reason}; its words, what happened and what to do, stand in bundles in Russian and
 * English. Some reasons are one for many causes on purpose: who tries names that are not theirs learns nothing from
 * them.
 *
 * <p>{@link io.saldo.cabinet.outcome.Boundary} checks the constraints of a command before anything else is done with
 * it, and {@link io.saldo.cabinet.outcome.Once} lets a command with a key have its effect once. A command that uses a
 * token up needs no key: the token is used once.
 */
@NullMarked
package io.saldo.cabinet.outcome;

import org.jspecify.annotations.NullMarked;
