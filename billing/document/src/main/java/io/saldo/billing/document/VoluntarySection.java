package io.saldo.billing.document;

import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.ServiceRow;
import java.io.IOException;
import java.util.List;

/** Services that nobody must pay, and both sums: without them and with them. */
record VoluntarySection(Canvas canvas, Words words) {
    private static final float SUMS = 250;

    void draw(PaymentDocument document) throws IOException {
        if (document.voluntary().isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("service.name", 267, false),
                        column("service.unit", 70, false),
                        column("service.volume", 60, true),
                        column("service.tariff", 65, true),
                        column("service.total", Canvas.WIDTH - 462, true)));
        for (ServiceRow row : document.voluntary()) {
            table.add(List.of(
                    words.service(table.cell(0), Pen.SMALL, row),
                    table.cell(1).text(Pen.SMALL, words.unit(row.unit())),
                    table.cell(2).figure(Pen.SMALL, words.number(row.ownVolume())),
                    table.cell(3).figure(Pen.SMALL, words.price(row.tariff())),
                    table.cell(4)
                            .figure(Pen.SMALL_BOLD, words.money(row.amounts().total()))));
        }
        TextBlock sums = new TextBlock(canvas.fonts, SUMS)
                .pair(Pen.BODY, words.get("voluntary.without"), Pen.BODY_BOLD, words.money(document.toPay()))
                .gap(1)
                .pair(Pen.BODY, words.get("voluntary.with"), Pen.BODY, words.money(document.toPayWithVoluntary()));
        new Heading(canvas).draw(words.get("voluntary"), table.beginning() + sums.height());
        table.draw();
        canvas.ensure(sums.height() + 4);
        sums.draw(canvas, Canvas.RIGHT - SUMS - Table.PAD, canvas.y + 4);
        canvas.y += sums.height() + 4;
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }
}
