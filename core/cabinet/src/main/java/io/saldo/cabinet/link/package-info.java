/**
 * Which user sees which account, in what role, since when.
 *
 * <p>An account is added by its number and a proof that only its papers give, never by the number alone: the check code
 * printed on the payment document ({@link io.saldo.cabinet.link.CheckCode}), or, where that is missing, the total of a
 * month under strict conditions ({@link io.saldo.cabinet.link.MonthTotal}). What the organization knows about the
 * account comes through its port, {@link io.saldo.cabinet.link.AccountRegister}. Every failure has one answer. A full
 * account closes the way by the sum and never the way by the code, so that nobody can be kept out of his own account by
 * a stranger's guesses.
 *
 * <p>A link belongs to the debtor whose papers proved it, so the role follows from the day
 * ({@link io.saldo.cabinet.link.LinkRole}, a table): after a sale the former holder sees the months of his own debt and
 * nothing else, without anybody doing anything.
 *
 * <p>{@link io.saldo.cabinet.link.LinkedAccount} is the only way to an account's numbers.
 * {@link io.saldo.cabinet.link.AccountLinks#open} gives it for one request, and each command asks it again, in its own
 * unit, whether the link still stands.
 */
@NullMarked
package io.saldo.cabinet.link;

import org.jspecify.annotations.NullMarked;
