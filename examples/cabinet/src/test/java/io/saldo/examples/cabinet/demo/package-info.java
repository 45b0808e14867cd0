/** What tests do with the demonstration. */
@NullMarked
package io.saldo.examples.cabinet.demo;

import org.jspecify.annotations.NullMarked;
