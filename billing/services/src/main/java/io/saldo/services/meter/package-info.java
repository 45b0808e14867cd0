/**
 * Meters and their readings. Start with {@link io.saldo.services.meter.MeterService}; what is likely of a reading is
 * judged by {@link io.saldo.metering.reading.UsualVolume} and the readings before it.
 */
@NullMarked
package io.saldo.services.meter;

import org.jspecify.annotations.NullMarked;
