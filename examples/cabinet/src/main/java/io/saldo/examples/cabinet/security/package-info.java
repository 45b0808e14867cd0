/**
 * Who sends a request. The sessions are those of the library: {@link io.saldo.examples.cabinet.security.SessionFilter}
 * hands the token of the cookie over, and Spring Security keeps everybody else out.
 *
 * <p>Anonymous requests end at one page of signing in, whatever they asked for; where to go on from there is told by a
 * cookie, so that the page has the same bytes. A page of somebody else is the page of what does not exist.
 */
@NullMarked
package io.saldo.examples.cabinet.security;

import org.jspecify.annotations.NullMarked;
