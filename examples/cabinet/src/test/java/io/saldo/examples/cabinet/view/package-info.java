/** How numbers and tables are written. */
@NullMarked
package io.saldo.examples.cabinet.view;

import org.jspecify.annotations.NullMarked;
