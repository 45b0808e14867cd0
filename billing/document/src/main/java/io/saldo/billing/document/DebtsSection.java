package io.saldo.billing.document;

import io.saldo.billing.statement.DebtRow;
import io.saldo.billing.statement.DocumentTotals;
import io.saldo.kernel.money.Kopecks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What penalties and court costs are for, in a document about them. */
record DebtsSection(Canvas canvas, Words words) {
    private static final List<Function<DocumentTotals, Kopecks>> COLUMNS = List.of(
            DocumentTotals::opening,
            totals -> totals.charged().plus(totals.recalculated()).plus(totals.moved()),
            totals -> totals.paid().plus(totals.offset()),
            DocumentTotals::closing);

    void draw(List<DebtRow> debts) throws IOException {
        if (debts.isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("debt.service", 187, false),
                        column("debt.kind", 100, false),
                        column("debt.opening", 60, true),
                        column("debt.charged", 60, true),
                        column("debt.paid", 60, true),
                        column("debt.closing", Canvas.WIDTH - 467, true)));
        for (DebtRow debt : debts) {
            List<TextBlock> row = new ArrayList<>(List.of(
                    table.cell(0)
                            .text(
                                    Pen.SMALL,
                                    debt.service().isEmpty()
                                            ? words.format("debt.advance", debt.payee())
                                            : debt.service()),
                    table.cell(1).text(Pen.SMALL, words.get("debt." + debt.kind()))));
            for (Function<DocumentTotals, Kopecks> column : COLUMNS) {
                row.add(table.cell(row.size()).figure(Pen.SMALL, words.money(column.apply(debt.totals()))));
            }
            table.add(row);
        }
        List<TextBlock> sums =
                new ArrayList<>(List.of(table.cell(0).text(Pen.SMALL_BOLD, words.get("service.sum")), table.cell(1)));
        for (Function<DocumentTotals, Kopecks> column : COLUMNS) {
            Kopecks sum = Kopecks.sum(
                    debts.stream().map(debt -> column.apply(debt.totals())).toList());
            sums.add(table.cell(sums.size()).figure(Pen.SMALL_BOLD, words.money(sum)));
        }
        table.total(sums);
        new Heading(canvas).draw(words.get("debts"), table.beginning());
        table.draw();
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }
}
