package io.saldo.examples.monthlyrun.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.SaldoException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a bill. Everything is made in a folder beside the target first and moved there when it is whole, so a
 * run that fails leaves the old files as they were.
 */
final class BillOutput {
    /** The folder with a file for each account. */
    static final String DOCUMENTS = "documents";
    /** The file with the documents of all accounts. */
    static final String HOUSE = "documents.pdf";

    private final HouseCommand.Billed billed;
    private final Texts texts;
    private final boolean drawn;
    private final BillDocuments documents;

    BillOutput(HouseCommand.Billed billed, Texts texts, int threads, boolean drawn) {
        this.billed = billed;
        this.texts = texts;
        this.drawn = drawn;
        this.documents = new BillDocuments(billed, texts, threads);
    }

    /** What became of the documents. */
    BillDocuments documents() {
        return documents;
    }

    /** Writes all files. */
    void write(Path outDir) throws IOException {
        Path target = outDir.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path fresh = Files.createTempDirectory(target, ".new-");
        try {
            Files.createDirectory(fresh.resolve(DOCUMENTS));
            Files.writeString(fresh.resolve("charges.csv"), charges());
            Files.writeString(fresh.resolve("movement.csv"), movement());
            if (drawn) {
                documents.write(
                        fresh.resolve(DOCUMENTS),
                        suffix(),
                        fresh.resolve(HOUSE),
                        DocumentProgress.onConsole(texts.get("cli.progress")));
            }
            Files.createDirectories(target.resolve(DOCUMENTS));
            Replacement.in(target, fresh, old(target));
        } finally {
            Replacement.delete(fresh);
        }
    }

    String charges() {
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
            for (Line line : billed.bill().lines()) {
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

    private String movement() {
        return csv(rows -> {
            List<String> head = new ArrayList<>(List.of("account", "service", "creditor", "payee", "debtor", "kind"));
            for (MovementKind kind : MovementKind.values()) {
                head.add(kind.name().toLowerCase(Locale.ROOT));
            }
            head.add("closing");
            rows.add(head);
            for (AccountStatement statement : billed.bill().statements().values()) {
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

    private String suffix() {
        return "-" + billed.month().facts().period() + ".pdf";
    }

    /** Old documents of the same month go, so that none is left of an account that is not billed any more. */
    private List<Path> old(Path target) throws IOException {
        List<Path> old = new ArrayList<>();
        Path house = target.resolve(HOUSE);
        if (Files.exists(house)) {
            old.add(house);
        }
        Path folder = target.resolve(DOCUMENTS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(suffix()))
                        .forEach(old::add);
            }
        }
        return old;
    }
}
