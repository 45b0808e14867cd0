package io.saldo.examples.monthlyrun.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.error.SaldoException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a bill, each as the text of a CSV file: the same bill gives the same bytes. */
public final class BillTables {
    private BillTables() {}

    /** The lines: charges and corrections. */
    public static String charges(HouseBill bill) {
        return csv(rows -> {
            rows.add(List.of(
                    "account",
                    "service",
                    "creditor",
                    "payee",
                    "debtor",
                    "about",
                    "kind",
                    "ordinal",
                    "volume",
                    "volume_exact",
                    "unit",
                    "method",
                    "tariff",
                    "amount",
                    "nature"));
            for (Line line : bill.lines()) {
                rows.add(List.of(
                        line.id().account().value(),
                        line.id().service().value(),
                        line.id().creditor().value(),
                        line.payee().value(),
                        line.id().debtor().value(),
                        line.id().about().toString(),
                        line.id().kind().name(),
                        Integer.toString(line.id().ordinal()),
                        line.basis().volume().shown(6).toPlainString(),
                        line.basis().volume().toString(),
                        line.basis().unit().toString(),
                        line.basis().method().name(),
                        line.basis().tariff().number().toPlainString(),
                        line.amount().toString(),
                        line.cause() == null ? "" : line.cause().nature().name()));
            }
        });
    }

    /** The movement of every account, by service, creditor, payee and debtor. */
    public static String movement(HouseBill bill) {
        return csv(rows -> {
            List<String> head = new ArrayList<>(List.of("account", "service", "creditor", "payee", "debtor", "kind"));
            for (MovementKind kind : MovementKind.values()) {
                head.add(kind.name().toLowerCase(Locale.ROOT));
            }
            head.add("closing");
            rows.add(head);
            for (AccountStatement statement : bill.statements().values()) {
                for (Movement row : statement.rows()) {
                    List<String> cells = new ArrayList<>(List.of(
                            statement.account().value(),
                            row.service() == null ? "" : row.service().value(),
                            row.creditor().value(),
                            row.payee().value(),
                            row.debtor().value(),
                            row.kind().name()));
                    for (MovementKind kind : MovementKind.values()) {
                        cells.add(row.sums().of(kind).toString());
                    }
                    cells.add(row.closing().toString());
                    rows.add(cells);
                }
            }
        });
    }

    private interface Rows {
        void addTo(List<List<String>> rows);
    }

    private static String csv(Rows source) {
        List<List<String>> rows = new ArrayList<>();
        source.addTo(rows);
        var text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new SaldoException("a table could not be written to memory", e);
        }
        return text.toString();
    }
}
