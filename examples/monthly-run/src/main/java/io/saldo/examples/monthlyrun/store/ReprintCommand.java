package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.service.Draft;
import io.saldo.billing.service.Outcome;
import io.saldo.examples.monthlyrun.command.PrintedMonth;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprint}: a closed month as it was closed, whatever was recalculated since. */
@Command(name = "reprint", description = "Напечатать закрытый месяц таким, каким он был закрыт.")
public final class ReprintCommand extends StoreCommand {
    @Parameters(paramLabel = "HOUSE", arity = "0..1", description = "дом / house")
    @Nullable
    String named;

    @Option(names = "--period", required = true, paramLabel = "2026-10", description = "месяц / month")
    String period = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "куда записать / where to write")
    Path outDir = Path.of("out");

    @Option(
            names = "--names",
            paramLabel = "HOUSE_DIR",
            description =
                    "папка с именами и адресами: с ней печатаются и документы / names and addresses, for documents")
    @Nullable
    Path names;

    @Override
    int run(OpenBooks books) throws IOException {
        HouseId house = house(books, named);
        BillingPeriod month = month(period);
        Outcome<Draft> outcome = books.billing()
                .reprint(house, month)
                .then(bill -> books.billing().month(house, month));
        if (outcome.why().isPresent()) {
            outcome.why().ifPresent(each -> err().println(told(each)));
            return 1;
        }
        Draft draft = outcome.orElseThrow();
        var printed = new PrintedMonth(draft.month(), draft.sealed().bill(), texts());
        if (names == null) {
            printed.tables(outDir);
        } else {
            printed.all(outDir, HouseFolder.read(names, month));
        }
        out().println(texts().format("store.reprinted", month.toString(), outDir.toString()));
        return 0;
    }
}
