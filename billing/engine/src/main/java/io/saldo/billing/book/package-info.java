/**
 * All that was ever stated about a house, thing by thing: a {@link io.saldo.billing.book.HouseBook} and its parts.
 *
 * <p>Everything stated is a fact with two times: the days it holds for, and the moment it became known. What changes
 * from day to day is a {@link io.saldo.kernel.time.Timeline}; what a thing is (a meter, an account, a service) is
 * {@link io.saldo.kernel.time.Described}. Facts stand on two shelves: most are the house's own, parties, services,
 * tariffs and norms may be those of the organization, which states them for all its houses. What a house has of its own
 * holds before what its organization states.
 *
 * <p>A book decides nothing: {@code binding} resolves it for a month and a moment. {@code rows} fills one row by row.
 */
@NullMarked
package io.saldo.billing.book;

import org.jspecify.annotations.NullMarked;
