/** What every store of orders to pay passes: {@link io.saldo.testkit.payment.OrderStoreContract}. */
@NullMarked
package io.saldo.testkit.payment;

import org.jspecify.annotations.NullMarked;
