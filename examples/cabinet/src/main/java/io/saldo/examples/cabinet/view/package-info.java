/** How numbers, days and charts are written on pages. */
@NullMarked
package io.saldo.examples.cabinet.view;

import org.jspecify.annotations.NullMarked;
