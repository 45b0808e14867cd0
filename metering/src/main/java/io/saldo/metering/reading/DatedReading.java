package io.saldo.metering.reading;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;

/**
 * What a meter showed on a day, and the fact that says so.
 *
 * @param turns how many times the counter had passed its highest number by then, since the first reading known
 */
public record DatedReading(LocalDate day, Quantity value, FactId source, int turns) implements Canonical {
    public DatedReading(LocalDate day, Quantity value, FactId source) {
        this(day, value, source, 0);
    }

    DatedReading withTurns(int count) {
        return new DatedReading(day, value, source, count);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("day", day).field("value", value).field("source", source).field("turns", turns);
    }
}
