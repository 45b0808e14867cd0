/**
 * Own consumption (индивидуальное потребление): the first of the four stages. Volumes only, no money.
 *
 * <p>{@link io.saldo.metering.consumption.ConsumptionCalculator} is the table of decisions; each way of determining a volume is a small class with its
 * clause: {@link io.saldo.metering.consumption.MeteredVolume}, {@link io.saldo.metering.consumption.AverageVolume},
 * {@link io.saldo.metering.consumption.NormVolume}. A multiplying factor never raises a volume, only the fee: it is not here.
 */
@NullMarked
package io.saldo.metering.consumption;

import org.jspecify.annotations.NullMarked;
