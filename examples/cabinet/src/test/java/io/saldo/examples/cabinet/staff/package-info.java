/** What stands behind the pages of staff. */
@NullMarked
package io.saldo.examples.cabinet.staff;

import org.jspecify.annotations.NullMarked;
