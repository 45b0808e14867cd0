/**
 * What the program is put together from. {@link io.saldo.examples.cabinet.wiring.DatabaseStores} is the only class that
 * knows where things are kept.
 */
@NullMarked
package io.saldo.examples.cabinet.wiring;

import org.jspecify.annotations.NullMarked;
