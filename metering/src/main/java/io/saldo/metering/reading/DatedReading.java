package io.saldo.metering.reading;

import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;

/** What a meter showed on a day, and the fact that says so. */
public record DatedReading(LocalDate day, Quantity value, FactId source) {}
