/**
 * The demonstration: two small houses told and closed month by month through the library's front door, logins
 * made with
 * passwords of their own, a page that shows the letters. None of it runs without the profile {@code demo}.
 */
@NullMarked
package io.saldo.examples.cabinet.demo;

import org.jspecify.annotations.NullMarked;
