package io.saldo.billing.document;

import io.saldo.billing.statement.ReferenceRow;
import io.saldo.kernel.law.Norm;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Norms and the volumes of the whole house. */
record ReferenceSection(Canvas canvas, Words words) {
    private static final Pen CELL = Pen.SMALL;

    void draw(List<ReferenceRow> services) throws IOException {
        if (services.isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("reference.service", 165, false),
                        column("reference.norm", 92, true),
                        column("reference.source", 190, false),
                        column("reference.volume", Canvas.WIDTH - 447, true)));
        for (ReferenceRow row : services) {
            table.add(row(table, row));
        }
        new Heading(canvas).draw(words.get("reference"), table.beginning());
        table.draw();
    }

    private List<TextBlock> row(Table table, ReferenceRow row) throws IOException {
        @Nullable Norm norm = row.norm();
        String shown = norm == null
                ? Words.NOTHING
                : words.format(
                        norm.months() == 1 ? "reference.month" : "reference.year",
                        words.numbers().quantity(norm.value()));
        return List.of(
                table.cell(0).text(CELL, row.service()),
                table.cell(1).figure(CELL, shown),
                table.cell(2).textOrSmaller(Pen.FINE, 5.2f, norm == null ? "" : norm.source()),
                table.cell(3)
                        .figure(
                                CELL,
                                row.houseVolume() == null
                                        ? Words.NOTHING
                                        : words.numbers().withUnit(row.houseVolume(), row.unit())));
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }
}
