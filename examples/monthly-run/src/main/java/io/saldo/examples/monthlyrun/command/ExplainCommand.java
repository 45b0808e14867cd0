package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.NumberText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code explain}: why an amount is what it is, in words or as JSON that a program can replay. */
@Command(name = "explain", description = "Объяснить начисление: формула, операнды с фактами, округления, пункт закона.")
public final class ExplainCommand extends HouseCommand {
    @Option(names = "--account", required = true, paramLabel = "N", description = "лицевой счёт / account")
    String account = "";

    @Option(names = "--service", paramLabel = "S", description = "код услуги / code of the service")
    @Nullable
    String service;

    @Option(names = "--json", description = "в виде JSON / as JSON")
    boolean json;

    @Override
    int run(Billed billed) throws IOException {
        var charges = billed.bill().charges();
        List<Line> lines = Stream.concat(billed.bill().lines().stream(), charges.parkedLines().stream())
                .filter(line -> line.id().account().value().equals(account))
                .filter(line -> service == null || line.id().service().value().equals(service))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        if (lines.isEmpty()) {
            err().println(texts().format("cli.noLines", account, period));
            return CommandLine.ExitCode.USAGE;
        }
        if (json) {
            out().println(SaldoJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
            return 0;
        }
        var numbers = new NumberText(texts());
        for (Line line : lines) {
            String name = billed.name(line.id().service());
            String held = charges.parkedLines().contains(line) ? " (" + texts().get("cli.parkedLine") + ")" : "";
            out().println(texts().format(
                                    "cli.explainHead",
                                    line.id().account().value(),
                                    name,
                                    texts().get("line." + line.id().kind()),
                                    numbers.money(line.amount()))
                    + debtor(line.id())
                    + held);
            DerivationText.lines(line.derivation(), texts()).forEach(text -> out().println("  " + text));
            out().println();
        }
        return 0;
    }

    /** Whoever owes it, where that is somebody with an id of their own. */
    private String debtor(LineId line) {
        return line.debtor().value().equals(line.account().value())
                ? ""
                : " (" + texts().format("cli.explainDebtor", line.debtor()) + ")";
    }
}
