/**
 * Letters to users: ordered with the unit of what they tell of, written when they are sent.
 *
 * <p>{@link io.saldo.cabinet.letter.Mailroom} puts a {@link io.saldo.cabinet.letter.LetterOrder} into the outbox. The
 * order names the user and a random number; the address, the name and the link that works come in only when
 * {@link io.saldo.cabinet.letter.Letters} writes the letter for the host's mailer. So the queue holds no key to
 * anybody's cabinet, a letter to an erased user is never sent, nor one whose links are dead by then. An order holds an
 * address itself only where the user's own is another: the new and the old one when an e-mail changes, the last letter.
 *
 * <p>A letter to an address that nobody has confirmed mentions nothing that its sender could have chosen: no name, no
 * login. Otherwise strangers would have their words delivered under the name of the organization.
 */
@NullMarked
package io.saldo.cabinet.letter;

import org.jspecify.annotations.NullMarked;
