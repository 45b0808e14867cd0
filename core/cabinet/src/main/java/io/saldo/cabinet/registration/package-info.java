/**
 * Registration: everything mandatory, confirmed by a link in a letter.
 *
 * <p>What is told and what not: a login may be told as taken, behind limits; an e-mail never. Every way out of
 * {@link io.saldo.cabinet.registration.Registration#register} that gets past the form hashes one password, and every
 * one that holds a login orders one letter. The page after it knows the registration by a ticket that whoever has the
 * key of the cabinet can check, so nothing is kept for it.
 *
 * <p>Opening a link changes nothing, since scanners of mail open links; a button on its page does, once. What is not
 * confirmed in time is as if it had never been.
 */
@NullMarked
package io.saldo.cabinet.registration;

import org.jspecify.annotations.NullMarked;
