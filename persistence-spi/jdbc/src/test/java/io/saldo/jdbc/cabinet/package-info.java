/** The cabinet in H2 and PostgreSQL against its contract. */
@NullMarked
package io.saldo.jdbc.cabinet;

import org.jspecify.annotations.NullMarked;
