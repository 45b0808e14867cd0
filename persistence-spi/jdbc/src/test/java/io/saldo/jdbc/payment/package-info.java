/** Orders to pay in H2 and PostgreSQL against their contract. */
@NullMarked
package io.saldo.jdbc.payment;

import org.jspecify.annotations.NullMarked;
