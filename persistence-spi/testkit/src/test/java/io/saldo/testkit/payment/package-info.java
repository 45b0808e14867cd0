/** The store of orders in memory against its contract. */
@NullMarked
package io.saldo.testkit.payment;

import org.jspecify.annotations.NullMarked;
