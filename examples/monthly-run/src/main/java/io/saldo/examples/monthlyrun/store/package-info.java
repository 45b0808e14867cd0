/**
 * The commands over a store: a folder is imported into it, months are closed, checked, annulled and printed again.
 *
 * <p>A store is named by {@code --store h2:FILE} or {@code --store postgres://HOST/DATABASE}; {@code init} makes it.
 * Names and addresses are not in the books: what prints documents takes them from the folder.
 */
@NullMarked
package io.saldo.examples.monthlyrun.store;

import org.jspecify.annotations.NullMarked;
