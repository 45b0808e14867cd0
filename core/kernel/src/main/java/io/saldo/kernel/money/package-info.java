/**
 * Money and exact numbers on integers.
 *
 * <p>Two types, because two things are meant. {@link io.saldo.kernel.money.Exact} is a number inside a calculation: a
 * quotient of two integers that loses nothing. {@link io.saldo.kernel.money.Kopecks} is money that is posted, summed
 * and stored: whole kopecks. The one way from the first to the second is {@link io.saldo.kernel.money.Kopecks#halfUp},
 * so every rounding of money has a place that can be named. {@link io.saldo.kernel.money.Apportionment} divides whole
 * kopecks so that the parts sum to the whole.
 */
@NullMarked
package io.saldo.kernel.money;

import org.jspecify.annotations.NullMarked;
