package io.saldo.billing.document;

import io.saldo.billing.statement.RowAmounts;
import io.saldo.billing.statement.RowMethod;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.money.Kopecks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The calculation by services, with the sums of its columns of money. */
record ServicesSection(Canvas canvas, Words words) {
    private static final Pen CELL = Pen.SMALL;
    private static final int FIRST_MONEY = 6;

    void draw(List<ServiceRow> services) throws IOException {
        if (services.isEmpty()) {
            return;
        }
        Table table = new Table(
                canvas,
                List.of(
                        column("service.name", 117, false),
                        column("service.unit", 31, false),
                        column("service.own", 42, true),
                        column("service.common", 42, true),
                        column("service.method", 47, false),
                        column("service.tariff", 42, true),
                        column("service.charge", 45, true),
                        column("service.excess", 41, true),
                        column("service.recalculation", 42, true),
                        column("service.benefit", 36, true),
                        column("service.total", Canvas.WIDTH - 485, true)));
        for (ServiceRow service : services) {
            table.add(row(table, service));
        }
        table.total(sums(table, services));
        new Heading(canvas).draw(words.get("services"), table.beginning());
        table.draw();
        if (services.stream()
                .anyMatch(service -> !service.amounts().multiplier().isZero())) {
            note(words.get("service.excess.note"));
        }
        for (ServiceRow service : services) {
            Kopecks tax = service.amounts().tax();
            if (!tax.isZero()) {
                note(words.format("service.vat", service.service(), words.money(tax)));
            }
        }
    }

    private void note(String text) throws IOException {
        TextBlock note = new TextBlock(canvas.fonts, Canvas.WIDTH).text(Pen.FINE, text);
        canvas.ensure(note.height() + 2);
        note.draw(canvas, Canvas.LEFT, canvas.y + 2);
        canvas.y += note.height() + 2;
    }

    private Table.Column column(String key, float width, boolean figures) {
        return new Table.Column(words.get(key), width, figures);
    }

    private List<TextBlock> row(Table table, ServiceRow service) throws IOException {
        RowAmounts amounts = service.amounts();
        List<TextBlock> row = new ArrayList<>(List.of(
                words.service(table.cell(0), CELL, service),
                table.cell(1).text(CELL, words.unit(service.unit())),
                table.cell(2).figure(CELL, words.number(service.ownVolume())),
                table.cell(3).figure(CELL, words.number(service.commonVolume())),
                table.cell(4).text(Pen.FINE.in(Ink.TEXT), method(service.method())),
                table.cell(5).figure(CELL, words.price(service.tariff())),
                money(table, 6, CELL, amounts.base()),
                money(table, 7, CELL, amounts.multiplier()),
                money(table, 8, CELL, amounts.recalculated()),
                money(table, 9, CELL, amounts.benefit()),
                money(table, 10, Pen.SMALL_BOLD, amounts.total())));
        return row;
    }

    private String method(RowMethod made) {
        return words.get(made.reason() == null ? "method." + made.method() : "short." + made.reason());
    }

    private List<TextBlock> sums(Table table, List<ServiceRow> services) throws IOException {
        List<TextBlock> row = new ArrayList<>();
        row.add(table.cell(0).text(Pen.SMALL_BOLD, words.get("service.sum")));
        for (int i = 1; i < FIRST_MONEY; i++) {
            row.add(table.cell(i));
        }
        List<Function<RowAmounts, Kopecks>> columns = List.of(
                RowAmounts::base,
                RowAmounts::multiplier,
                RowAmounts::recalculated,
                RowAmounts::benefit,
                RowAmounts::total);
        for (Function<RowAmounts, Kopecks> column : columns) {
            Kopecks sum = Kopecks.sum(services.stream()
                    .map(service -> column.apply(service.amounts()))
                    .toList());
            row.add(money(table, row.size(), Pen.SMALL_BOLD, sum));
        }
        return row;
    }

    /** A zero is pale, so that the eye finds what was charged. */
    private TextBlock money(Table table, int column, Pen pen, Kopecks amount) throws IOException {
        return table.cell(column).figure(amount.isZero() ? pen.in(Ink.MUTED) : pen, words.money(amount));
    }
}
