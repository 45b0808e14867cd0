/** What the owner of the cabinet configures. */
@NullMarked
package io.saldo.examples.cabinet.setting;

import org.jspecify.annotations.NullMarked;
