/**
 * The pages, a class for each section of the menu. A page asks a service and hands what it got to a template;
 * it decides
 * nothing. {@link io.saldo.examples.cabinet.page.Answers} turns what a service refuses into the page for it.
 */
@NullMarked
package io.saldo.examples.cabinet.page;

import org.jspecify.annotations.NullMarked;
