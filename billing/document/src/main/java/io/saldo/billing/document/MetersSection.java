package io.saldo.billing.document;

import io.saldo.billing.statement.MeterRow;
import io.saldo.metering.meter.Zone;
import java.io.IOException;
import java.util.List;

/** The readings of own and common-house meters. */
record MetersSection(Canvas canvas, Words words) {
    private static final Pen CELL = Pen.SMALL;

    void draw(List<MeterRow> meters) throws IOException {
        if (meters.isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("meter.resource", 76, false),
                        column("meter.kind", 64, false),
                        column("meter.number", 74, false),
                        column("meter.verified", 47, true),
                        column("meter.on", 44, true),
                        column("meter.previous", 54, true),
                        column("meter.on", 44, true),
                        column("meter.current", 54, true),
                        column("meter.difference", 40, true),
                        column("meter.unit", Canvas.WIDTH - 497, false)));
        for (MeterRow meter : meters) {
            table.add(row(table, meter));
        }
        new Heading(canvas).draw(words.get("meters"), table.beginning());
        table.draw();
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }

    private List<TextBlock> row(Table table, MeterRow meter) throws IOException {
        String difference = meter.current() == null || meter.previous() == null
                ? Words.NOTHING
                : words.number(meter.current().minus(meter.previous()));
        return List.of(
                table.cell(0).text(CELL, words.get("resource." + meter.resource()) + zone(meter.zone())),
                table.cell(1).text(CELL, words.get(meter.common() ? "meter.common" : "meter.own")),
                table.cell(2).text(CELL, meter.meter()),
                table.cell(3).figure(CELL, words.day(meter.verifiedUntil())),
                table.cell(4).figure(CELL, words.day(meter.previousDay())),
                table.cell(5).figure(CELL, words.number(meter.previous())),
                table.cell(6).figure(CELL, words.day(meter.currentDay())),
                table.cell(7).figure(CELL, words.number(meter.current())),
                table.cell(8).figure(Pen.SMALL_BOLD, difference),
                table.cell(9).text(CELL, words.unit(meter.resource().unit())));
    }

    private String zone(Zone zone) {
        return zone == Zone.WHOLE_DAY ? "" : ", " + words.get("zone." + zone);
    }
}
