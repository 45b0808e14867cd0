/**
 * The bank: {@link io.saldo.examples.cabinet.gateway.GatewayWiring} puts paying online together where one is
 * configured.
 */
@NullMarked
package io.saldo.examples.cabinet.gateway;

import org.jspecify.annotations.NullMarked;
