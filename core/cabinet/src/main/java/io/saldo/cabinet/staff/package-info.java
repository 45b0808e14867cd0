/**
 * The organization's people (сотрудники): who they are, how they sign in, and what they have done.
 *
 * <p>Staff are no users: they have logins, passwords and sessions of their own, and a session of a resident opens
 * nothing here. {@link io.saldo.cabinet.staff.StaffSignIn} asks for a password and a {@link
 * io.saldo.cabinet.staff.TimeCode} at once and does not tell which was wrong; each code works once. The secret of the
 * codes is not kept: it is computed under the key of the cabinet from the member and an edition, so that whoever reads
 * the store can make no codes, and a new edition makes the old secret worthless.
 *
 * <p>{@link io.saldo.cabinet.staff.StaffRole} only names roles. What each may do is the host's to decide, in one table
 * of its routes. {@link io.saldo.cabinet.staff.Deeds} is the journal of staff: it only grows.
 */
@NullMarked
package io.saldo.cabinet.staff;

import org.jspecify.annotations.NullMarked;
