package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Nullable
    private Map<String, Line> posted;

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
            cause(billed, line);
            DerivationText.lines(line.basis().grounds(), line.derivation(), texts())
                    .forEach(text -> out().println("  " + text));
            line.derivation().lines().forEach(leaf -> unfold(leaf, posted(billed)));
            out().println();
        }
        return 0;
    }

    /** What corrects an earlier month says by what, and whether what was charged was never due. */
    private void cause(Billed billed, Line line) {
        Cause cause = line.cause();
        if (cause != null) {
            out().println("  "
                    + texts().format(
                                    "cli.explainCause",
                                    texts().get("cause." + cause.kind()),
                                    texts().get("nature." + cause.nature()),
                                    billed.facts(cause.facts())));
        }
    }

    /**
     * A posted line that an explanation stands on, and how it was made: one level, the lines inside it are named only.
     */
    private void unfold(Origin.OfLine leaf, Map<String, Line> posted) {
        var numbers = new NumberText(texts());
        Line line = posted.get(leaf.line());
        if (line == null) {
            out().println("  " + texts().format("cli.leaf", leaf.line(), numbers.number(leaf.amount())));
            return;
        }
        out().println("  "
                + texts().format(
                                line.id().kind() == LineKind.BY_METER ? "cli.leafByMeter" : "cli.leafAtHand",
                                leaf.line(),
                                line.id().about().toString(),
                                line.id().posted().toString(),
                                numbers.money(line.amount())));
        DerivationText.lines(line.basis().grounds(), line.derivation(), texts())
                .forEach(text -> out().println("      " + text));
    }

    /** The lines of the months closed before, by their ids; read when the first of them is asked for. */
    private Map<String, Line> posted(Billed billed) {
        Map<String, Line> known = posted;
        if (known == null) {
            known = new HashMap<>();
            for (Line line : billed.folder().postedBefore(billed.month().facts().period())) {
                known.put(line.id().toString(), line);
            }
            posted = known;
        }
        return known;
    }

    /** Whoever owes it, where that is somebody with an id of their own. */
    private String debtor(LineId line) {
        return line.debtor().value().equals(line.account().value())
                ? ""
                : " (" + texts().format("cli.explainDebtor", line.debtor()) + ")";
    }
}
