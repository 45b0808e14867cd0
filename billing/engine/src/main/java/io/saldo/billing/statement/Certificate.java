package io.saldo.billing.statement;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document about an account other than a payment document (выписка, справка, расчёт): words and figures as they were
 * when it was issued. Pages are made from it alone, so that whatever changes later, it is printed again as it was. The
 * name of whom it is for is joined where it is shown.
 *
 * @param number under which it was issued
 * @param check by which whoever holds it proves to; empty for none
 * @param conclusions sentences under the tables
 */
public record Certificate(
        String number,
        LocalDate issued,
        String title,
        DebtorId holder,
        String check,
        List<Fact> facts,
        List<Table> tables,
        List<String> conclusions) {
    /** The name of the written form, for {@link io.saldo.billing.store.IssuedDocument#form}. */
    public static final String FORM = "saldo-certificate-1";

    private static final String BREAK = "\n";
    private static final String CELL = "\t";

    public Certificate {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        conclusions = List.copyOf(conclusions);
    }

    /** What is said of the account: the address, the area. */
    public record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param texts how many of its columns are texts; the others are figures
     * @param total the last row, empty for none
     */
    public record Table(String title, int texts, List<String> columns, List<List<String>> rows, List<String> total) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
            for (List<String> row : rows) {
                InvalidValueException.unless(
                        row.size() == columns.size(), "cells of " + title, row.size(), columns.size() + " cells");
            }
        }
    }

    /** With another check. */
    public Certificate checkedBy(String other) {
        return new Certificate(number, issued, title, holder, other, facts, tables, conclusions);
    }

    /** As it is kept: {@link #read} reads it, in this version and later ones. */
    public String write() {
        List<String> lines = new ArrayList<>();
        lines.add(line("head", List.of(number, issued.toString(), title, holder.value(), check)));
        facts.forEach(each -> lines.add(line("fact", List.of(each.label, each.value))));
        for (Table table : tables) {
            List<String> head = new ArrayList<>(List.of(table.title, String.valueOf(table.texts)));
            head.addAll(table.columns);
            lines.add(line("table", head));
            table.rows.forEach(row -> lines.add(line("row", row)));
            if (!table.total.isEmpty()) {
                lines.add(line("total", table.total));
            }
        }
        conclusions.forEach(each -> lines.add(line("conclusion", List.of(each))));
        return lines.stream().collect(Collectors.joining(BREAK, "", BREAK));
    }

    private static String line(String kind, List<String> cells) {
        return cells.stream().map(Certificate::escaped).collect(Collectors.joining(CELL, kind + CELL, ""));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(CELL, "\\t")
                .replace(BREAK, "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                i++;
                out.append(
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        });
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /**
     * Reads what {@link #write} writes.
     *
     * @throws InvalidValueException for any other text
     */
    public static Certificate read(String content) {
        var reading = new Reading();
        for (String line : content.split(BREAK, 0)) {
            List<String> cells = Arrays.stream(line.split(CELL, -1))
                    .map(Certificate::unescaped)
                    .toList();
            reading.take(cells.get(0), cells.subList(1, cells.size()));
        }
        return reading.certificate(content);
    }

    /** A content half read. */
    private static final class Reading {
        private List<String> head = List.of();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<String> conclusions = new ArrayList<>();

        void take(String kind, List<String> cells) {
            switch (kind) {
                case "head" -> head = cells;
                case "fact" -> facts.add(new Fact(cells.get(0), cells.get(1)));
                case "table" ->
                    tables.add(new Table(
                            cells.get(0),
                            Integer.parseInt(cells.get(1)),
                            cells.subList(2, cells.size()),
                            List.of(),
                            List.of()));
                case "row" -> {
                    List<List<String>> rows = new ArrayList<>(last().rows);
                    rows.add(cells);
                    last(rows, last().total);
                }
                case "total" -> last(last().rows, cells);
                case "conclusion" -> conclusions.add(cells.get(0));
                default -> throw new InvalidValueException("line of a certificate", kind, "one of its kinds");
            }
        }

        private Table last() {
            return tables.get(tables.size() - 1);
        }

        private void last(List<List<String>> rows, List<String> total) {
            Table last = last();
            tables.set(tables.size() - 1, new Table(last.title, last.texts, last.columns, rows, total));
        }

        Certificate certificate(String content) {
            InvalidValueException.unless(head.size() == 5, "head of a certificate", content, "five cells");
            return new Certificate(
                    head.get(0),
                    LocalDate.parse(head.get(1)),
                    head.get(2),
                    new DebtorId(head.get(3)),
                    head.get(4),
                    facts,
                    tables,
                    conclusions);
        }
    }
}
