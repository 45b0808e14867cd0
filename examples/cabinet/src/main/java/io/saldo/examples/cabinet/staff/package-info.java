/**
 * The pages of staff: below {@code /staff}, in roles by the one table
 * {@link io.saldo.examples.cabinet.security.StaffAccess}, every deed in the journal before it is done
 * ({@link io.saldo.examples.cabinet.staff.StaffGate}).
 */
@NullMarked
package io.saldo.examples.cabinet.staff;

import org.jspecify.annotations.NullMarked;
