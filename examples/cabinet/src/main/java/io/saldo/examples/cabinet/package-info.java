/**
 * The residents' cabinet as web pages: a program of its own over the published modules, made with Spring Boot.
 *
 * <p>Start with {@link io.saldo.examples.cabinet.CabinetApplication}, then {@code wiring} (what is put together),
 * {@code security} (who sends a request), {@code page} (a class for each section of the menu), {@code view}
 * (how numbers
 * and charts are written) and {@code demo} (two houses with fourteen months). Every page is made on the server
 * and works
 * without scripts.
 */
@NullMarked
package io.saldo.examples.cabinet;

import org.jspecify.annotations.NullMarked;
