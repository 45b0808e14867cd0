/**
 * Own consumption (индивидуальное потребление): the first of the four stages. Volumes only, no money.
 *
 * <p>{@link io.saldo.metering.consumption.ConsumptionCalculator} is the table of decisions; each way of determining a
 * volume is a small class with its clause: {@link io.saldo.metering.consumption.MeteredVolume},
 * {@link io.saldo.metering.consumption.AverageVolume}, {@link io.saldo.metering.consumption.NormVolume}. What of its
 * readings a later month may still need, {@link io.saldo.metering.consumption.LookBack} says. A consumption carries the
 * ground on which it was determined so. A multiplying factor never raises a volume, only the fee: it is not here.
 *
 * <p>Several meters of a service are determined each by its own state and summed; the registers of one meter, its
 * zones, stand or fall together. A volume covers the month as a whole unless it comes from the norm, which is cut where
 * people or norm change: a failure inside the month makes one sum of the meter before it and the average after it,
 * because readings are of the month, not of a day.
 */
@NullMarked
package io.saldo.metering.consumption;

import org.jspecify.annotations.NullMarked;
