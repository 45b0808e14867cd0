/**
 * Passwords: what may be one, and how it is kept.
 *
 * <p>A password has 8 to 256 characters of any kind, taken exactly as typed; there is no rule of composition. Refused
 * are the commonest ones ({@link io.saldo.cabinet.password.CommonPasswords}, offline, also when typed in the other
 * keyboard layout) and those made of what anybody knows: the person's own names, the login, the e-mail, the words of
 * this cabinet.
 *
 * <p>{@link io.saldo.cabinet.password.Argon2PasswordHasher} keeps Argon2id by Bouncy Castle, which Spring Security's
 * encoder uses too; a host that has its own way implements {@link io.saldo.cabinet.password.PasswordHasher}.
 */
@NullMarked
package io.saldo.cabinet.password;

import org.jspecify.annotations.NullMarked;
