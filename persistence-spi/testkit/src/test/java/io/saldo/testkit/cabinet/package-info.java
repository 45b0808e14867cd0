/** The cabinet in memory against its contract. */
@NullMarked
package io.saldo.testkit.cabinet;

import org.jspecify.annotations.NullMarked;
