/**
 * What the program of a managing organization does with the personal account: everything the books hold is reached
 * through typed commands that cannot be half done.
 *
 * <p>Start with {@link io.saldo.services.SaldoServices}, which gives a service for each thing that is done. A service
 * is an interface with a package-private class behind it, wired by a static factory from a unit of work, a clock and a
 * validator; it never sees a store. Months are billed and closed by {@link io.saldo.billing.service.SaldoBilling}, and
 * a host that keeps tables of its own may state whole pictures through {@link io.saldo.billing.service.Register}: both
 * stand beside these services over the same books.
 *
 * <p>The services are a module of their own, beside the engine and not in it: the engine knows no validation and no
 * library of text, and a host that only calculates needs neither. Commands become rows, and rows go through the
 * register of the books: there is one way in.
 */
@NullMarked
package io.saldo.services;

import org.jspecify.annotations.NullMarked;
