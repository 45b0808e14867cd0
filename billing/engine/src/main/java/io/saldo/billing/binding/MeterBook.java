package io.saldo.billing.binding;

import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.Meter;

/** A meter with its readings: each a fact of one day. */
public record MeterBook(Meter meter, Timeline<Quantity> readings) {}
