/**
 * What all services have in common: how a command is checked, done once, and answered.
 *
 * <p>Start with {@link io.saldo.services.command.Command}, then {@link io.saldo.services.command.Desk}. A command comes
 * in as a record of plain texts, days and amounts. {@link io.saldo.services.command.Text} makes what people type
 * uniform, in this one place; the validator of the host checks the constraints; the key makes a repeated command change
 * nothing. Then, with the shelves of its houses held, the command becomes rows, and these go through the one register
 * of the books: all of them, or none.
 *
 * <p>What a person may do wrong is answered as a value ({@link io.saldo.billing.service.Refusal}). The reasons that a
 * command may be refused for stand on it ({@link io.saldo.services.command.Refuses}).
 */
@NullMarked
package io.saldo.services.command;

import org.jspecify.annotations.NullMarked;
