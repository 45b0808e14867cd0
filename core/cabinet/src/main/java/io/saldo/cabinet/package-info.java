/**
 * The residents' side of the personal account: users, sign-in, linked accounts, profile. Knows the kernel and nothing
 * of bills.
 *
 * <p>Read in this order: {@link io.saldo.cabinet.user} (who), {@link io.saldo.cabinet.registration},
 * {@link io.saldo.cabinet.session}, {@link io.saldo.cabinet.link} (what they may see),
 * {@link io.saldo.cabinet.profile}, {@link io.saldo.cabinet.appeal} and {@link io.saldo.cabinet.request}. Beneath them
 * stand {@link io.saldo.cabinet.outcome} (what a command comes to), {@link io.saldo.cabinet.token},
 * {@link io.saldo.cabinet.throttle}, {@link io.saldo.cabinet.password}, {@link io.saldo.cabinet.consent},
 * {@link io.saldo.cabinet.event}, {@link io.saldo.cabinet.setting} and {@link io.saldo.cabinet.letter}.
 *
 * <p>A host gives a {@link io.saldo.kernel.store.UnitOfWork} over {@link io.saldo.cabinet.CabinetStore} and one
 * {@link io.saldo.cabinet.setting.CabinetEnvironment}, and gets the services by their static factories. A service asks
 * for no more ports than it works with ({@code UserBooks}, {@code SessionBooks}, {@code LinkBooks}), so a host whose
 * unit holds the books of an organization as well hands over that one. Every answer that is expected is a value; an
 * exception means that the program or the store is at fault.
 */
@NullMarked
package io.saldo.cabinet;

import org.jspecify.annotations.NullMarked;
