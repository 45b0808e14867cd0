/**
 * What residents are written to about, if they wish: the payment document when it is issued, and notices.
 *
 * <p>A {@link io.saldo.cabinet.mailing.Wish} is a row for a user, an account and a kind; taking it away is all that
 * stopping needs. {@link io.saldo.cabinet.mailing.MailingRound} is told that something has happened to an account and
 * puts one order for each who wishes into the outbox, once for each occasion however often it is told. {@link
 * io.saldo.cabinet.mailing.MailingLetters} writes the letter when it is sent: by then a wish may be gone, a link ended,
 * a user erased, and nothing is sent. A letter holds a link that stops it by one POST, which needs no sign-in and says
 * nothing of the user; it is computed under the key of the cabinet.
 *
 * <p>An address that takes no letters is noted as a {@link io.saldo.cabinet.mailing.Bounce} and shown to its user and
 * to staff; another e-mail of the user puts it right.
 */
@NullMarked
package io.saldo.cabinet.mailing;

import org.jspecify.annotations.NullMarked;
