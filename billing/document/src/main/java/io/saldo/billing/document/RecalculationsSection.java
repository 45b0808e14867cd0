package io.saldo.billing.document;

import io.saldo.billing.charge.LineKind;
import io.saldo.billing.statement.RecalculationRow;
import java.io.IOException;
import java.util.List;

/** What changed charges, of which month, why and by how much. */
record RecalculationsSection(Canvas canvas, Words words) {
    private static final Pen CELL = Pen.SMALL;

    void draw(List<RecalculationRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("recalculation.service", 112, false),
                        column("recalculation.about", 66, false),
                        column("recalculation.kind", 84, false),
                        column("recalculation.reason", 213, false),
                        column("recalculation.amount", Canvas.WIDTH - 475, true)));
        for (RecalculationRow row : rows) {
            table.add(List.of(
                    table.cell(0).text(CELL, row.service()),
                    table.cell(1).text(CELL, words.period(row.about())),
                    table.cell(2).text(CELL, words.get("kind." + row.kind())),
                    table.cell(3).text(CELL, reason(row)),
                    table.cell(4).figure(Pen.SMALL_BOLD, words.money(row.amount()))));
        }
        new Heading(canvas).draw(words.get("recalculations"), table.beginning());
        table.draw();
    }

    /** What became known late, and what a document says. */
    private String reason(RecalculationRow row) {
        String cause = cause(row);
        if (row.reason().isBlank()) {
            return cause.isEmpty() ? Words.NOTHING : cause;
        }
        return cause.isEmpty() ? row.reason() : cause + ": " + row.reason();
    }

    /** The kind of what became known late; what a yearly correction is of, which no late fact causes. */
    private String cause(RecalculationRow row) {
        if (row.cause() != null) {
            return words.get("cause." + row.cause());
        }
        return row.kind() == LineKind.YEARLY_CORRECTION ? words.get("cause.yearlyCorrection") : "";
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }
}
