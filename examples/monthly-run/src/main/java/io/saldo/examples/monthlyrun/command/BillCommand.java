package io.saldo.examples.monthlyrun.command;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bill}: bills the month, writes documents and tables, prints totals. */
@Command(name = "bill", description = "Рассчитать месяц: платёжные документы (PDF), charges.csv, movement.csv, итоги.")
public final class BillCommand extends HouseCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "куда записать / where to write")
    Path outDir = Path.of("out");

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "потоков для документов / threads for documents")
    int threads = 1;

    @Option(names = "--no-documents", description = "без платёжных документов / no payment documents")
    boolean noDocuments;

    @Override
    int run(Billed billed) throws IOException {
        var output = new BillOutput(billed, texts(), Math.max(1, threads), !noDocuments);
        output.write(outDir);
        BillDocuments documents = output.documents();
        new BillReport(billed, texts()).print(out());
        out().println();
        out().println(texts().format(
                        "cli.files", outDir.resolve("charges.csv") + ", " + outDir.resolve("movement.csv")));
        out().println(texts().format(
                        "cli.documents",
                        outDir.resolve(BillOutput.DOCUMENTS),
                        Integer.toString(documents.accounts()),
                        Integer.toString(documents.documents())));
        if (documents.documents() > 0) {
            out().println(texts().format("cli.house", outDir.resolve(BillOutput.HOUSE)));
        }
        documents
                .failures()
                .forEach((account, reason) ->
                        err().println(texts().format("cli.documentFailed", account.value(), reason)));
        return billed.bill().charges().parked().isEmpty()
                        && billed.waiting().isEmpty()
                        && documents.failures().isEmpty()
                ? 0
                : 1;
    }
}
