package io.saldo.spi.page;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.kernel.money.Kopecks;

/** What the table of lines keeps of a posted line; all else of it stands in the pages of its house-month. */
public record PostedRow(LineId id, Kopecks amount) {
    public static PostedRow of(Line line) {
        return new PostedRow(line.id(), line.amount());
    }
}
