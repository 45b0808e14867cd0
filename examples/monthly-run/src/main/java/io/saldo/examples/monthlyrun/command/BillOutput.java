package io.saldo.examples.monthlyrun.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.document.PaymentDocumentPdf;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.SaldoException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The files of a bill. Everything is made in a folder beside the target first and moved there when it is whole, so a run that fails leaves the old
 * files as they were.
 */
final class BillOutput {
    static final String DOCUMENTS = "documents";

    private final HouseCommand.Billed billed;
    private final Texts texts;
    private final int threads;
    private final boolean drawn;
    private final SortedMap<AccountNumber, String> failures = new TreeMap<>();

    BillOutput(HouseCommand.Billed billed, Texts texts, int threads, boolean drawn) {
        this.billed = billed;
        this.texts = texts;
        this.threads = threads;
        this.drawn = drawn;
    }

    /** The accounts whose documents could not be drawn, and why. */
    SortedMap<AccountNumber, String> failures() {
        return failures;
    }

    /** Writes all files and tells how many documents there are. */
    int write(Path outDir) throws IOException {
        Path target = outDir.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path fresh = Files.createTempDirectory(target, ".new-");
        try {
            Files.createDirectory(fresh.resolve(DOCUMENTS));
            Files.writeString(fresh.resolve("charges.csv"), charges());
            Files.writeString(fresh.resolve("movement.csv"), movement());
            int documents = drawn ? documents(fresh.resolve(DOCUMENTS)) : 0;
            move(fresh, target);
            return documents;
        } finally {
            delete(fresh);
        }
    }

    String charges() {
        return csv(rows -> {
            rows.add(List.of(
                    "account",
                    "service",
                    "creditor",
                    "payee",
                    "about",
                    "kind",
                    "ordinal",
                    "volume",
                    "volume_exact",
                    "unit",
                    "method",
                    "tariff",
                    "amount"));
            for (Line line : billed.bill().charges().lines()) {
                rows.add(List.of(
                        line.id().account().value(),
                        line.id().service().value(),
                        line.id().creditor().value(),
                        line.payee().value(),
                        line.id().about().toString(),
                        line.id().kind().name(),
                        Integer.toString(line.id().ordinal()),
                        line.basis().volume().shown(6).toPlainString(),
                        line.basis().volume().toString(),
                        line.basis().unit().toString(),
                        line.basis().method().name(),
                        line.basis().tariff().number().toPlainString(),
                        line.amount().toString()));
            }
        });
    }

    private String movement() {
        return csv(rows -> {
            rows.add(List.of(
                    "account",
                    "service",
                    "creditor",
                    "payee",
                    "kind",
                    "opening",
                    "charged",
                    "recalculated",
                    "paid",
                    "offset",
                    "closing"));
            for (AccountStatement statement : billed.bill().statements().values()) {
                for (Movement row : statement.rows()) {
                    rows.add(List.of(
                            statement.account().value(),
                            row.service() == null ? "" : row.service().value(),
                            row.creditor().value(),
                            row.payee().value(),
                            row.kind().name(),
                            row.opening().toString(),
                            row.charged().toString(),
                            row.recalculated().toString(),
                            row.paid().toString(),
                            row.offset().toString(),
                            row.closing().toString()));
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

    private int documents(Path folder) throws IOException {
        var composer = new PaymentDocumentComposer(
                billed.month(), billed.bill(), billed.folder().directory());
        SortedMap<AccountNumber, Future<byte[]>> made = new TreeMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (AccountNumber account : composer.accounts()) {
                made.put(
                        account,
                        pool.submit(() -> PaymentDocumentPdf.in(texts.locale()).render(composer.compose(account))));
            }
            for (var entry : made.entrySet()) {
                String name =
                        fileName(entry.getKey()) + "-" + billed.month().facts().period() + ".pdf";
                try {
                    Files.write(folder.resolve(name), entry.getValue().get());
                } catch (ExecutionException e) {
                    // one document that cannot be drawn does not stop the house
                    failures.put(
                            entry.getKey(),
                            String.valueOf(
                                    Optional.ofNullable(e.getCause()).orElse(e).getMessage()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaldoException("stopped while the documents were drawn: run the command again", e);
        } finally {
            pool.shutdownNow();
        }
        return made.size() - failures.size();
    }

    /** An account number may hold what a file name may not. */
    private static String fileName(AccountNumber account) {
        var name = new StringBuilder();
        for (byte b : account.value().getBytes(UTF_8)) {
            boolean plain =
                    (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '-' || b == '_';
            name.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return name.toString();
    }

    /** Old documents of the same month go, so that none is left of an account that is not billed any more. */
    private void move(Path fresh, Path target) throws IOException {
        Path documents = target.resolve(DOCUMENTS);
        Files.createDirectories(documents);
        String suffix = "-" + billed.month().facts().period() + ".pdf";
        try (Stream<Path> old = Files.list(documents)) {
            for (Path each : old.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .toList()) {
                Files.delete(each);
            }
        }
        try (Stream<Path> files = Files.walk(fresh)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, target.resolve(fresh.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
