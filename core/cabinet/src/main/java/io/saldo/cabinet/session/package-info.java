/**
 * Signing in, and what lasts after it.
 *
 * <p>{@link io.saldo.cabinet.session.SignIn} answers every failure alike and hashes one password on every way that
 * looks at one. Tries are limited by what was typed and by address before anything is looked at; a try beyond the limit
 * costs no hash, and tells nothing, since it is the same for names that do not exist.
 *
 * <p>{@link io.saldo.cabinet.session.Sessions} turns the token of a request into a
 * {@link io.saldo.cabinet.session.SignedInUser}, which nobody else can make and every command asks for. It is given for
 * one request and checked again in the unit of each command: a session ended a moment ago does nothing more. The token
 * of a remembered session is replaced again and again; one that comes back after it was replaced is in two hands, and
 * ends the session.
 */
@NullMarked
package io.saldo.cabinet.session;

import org.jspecify.annotations.NullMarked;
