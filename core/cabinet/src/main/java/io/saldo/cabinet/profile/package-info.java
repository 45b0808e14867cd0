/**
 * «Мой профиль»: the password, the e-mail, the contacts, the journal, and leaving.
 *
 * <p>What is sensitive asks for the password again, compared outside of any unit and limited like a sign-in. A new
 * e-mail holds when its own letter is confirmed; the old address is told at once and can keep itself. A change of
 * password makes every link that waits in a mailbox worthless. Erasing a user takes everything personal away and leaves
 * what others rely on: that a link stood from one day to another, and that a consent was given.
 */
@NullMarked
package io.saldo.cabinet.profile;

import org.jspecify.annotations.NullMarked;
