/**
 * The users of a cabinet: who they are, how they are found, how letters reach them.
 *
 * <p>A {@link io.saldo.cabinet.user.User} is pending until the link in his letter was confirmed, and nothing works
 * before. A pending user holds his login; the e-mail belongs to whoever confirms it first. So an attempt with a taken
 * e-mail looks like any other, answer for answer: it holds its login for the same hours, is signed in to with the same
 * result, and has one letter sent. Only the letter differs, and only the owner of that mailbox reads it.
 *
 * <p>Logins are one whatever their case and whatever letters of the other alphabet or digits they are imitated with;
 * e-mails whatever their case and the alphabet they are imitated in. Digits in e-mails are told apart: {@code ivan1}
 * and {@code ivanl} are two mailboxes of two people.
 *
 * <p>Start with {@link io.saldo.cabinet.user.UserBooks}, the ports.
 */
@NullMarked
package io.saldo.cabinet.user;

import org.jspecify.annotations.NullMarked;
