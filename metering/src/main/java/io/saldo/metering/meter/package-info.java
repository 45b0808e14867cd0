/**
 * Meters (приборы учёта) and where they stand: in premises or as common meters of a metering group, never on an
 * account.
 */
@NullMarked
package io.saldo.metering.meter;

import org.jspecify.annotations.NullMarked;
