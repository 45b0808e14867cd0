package io.saldo.resident.meter;

import io.saldo.kernel.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A reading that stands.
 *
 * @param fact the id under which it was stated
 * @param at when it became known
 * @param own whether it came from the cabinet
 */
public record KnownReading(String fact, LocalDate day, Quantity value, Instant at, boolean own) {}
