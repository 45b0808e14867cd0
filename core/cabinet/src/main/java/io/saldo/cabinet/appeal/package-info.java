/**
 * «Обращения»: a question or a wish, with where to reply, registered under a number with a deadline, and answered in a
 * thread. Start with {@link io.saldo.cabinet.appeal.Appeals}; the organization's side is
 * {@link io.saldo.cabinet.appeal.AppealDesk}.
 *
 * <p>An appeal never changes and its thread only grows: its state is that of the last entry. Files are known by their
 * content ({@link io.saldo.cabinet.appeal.AttachmentKind}), kept behind a port of their own, and handed out only to be
 * saved. Deadlines are rows with dates over the calendar of working days
 * ({@link io.saldo.cabinet.appeal.ReplyTerms}). An appeal outlives its user, as the law wants registered appeals kept;
 * when it has been closed for long enough it is erased with its files.
 */
@NullMarked
package io.saldo.cabinet.appeal;

import org.jspecify.annotations.NullMarked;
