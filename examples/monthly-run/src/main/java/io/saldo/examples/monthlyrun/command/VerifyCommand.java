package io.saldo.examples.monthlyrun.command;

import io.saldo.examples.monthlyrun.folder.PostedLines;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.money.Kopecks;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code verify}: whether billing a month again by what was known when it was closed gives the lines written then. What
 * differs is drift: it is listed, and nothing is posted for it.
 */
@Command(
        name = "verify",
        description =
                "Сверить с записанным: месяц рассчитывается заново по фактам своего закрытия; расхождения без факта перечисляются, ничего не начисляется.")
public final class VerifyCommand extends HouseCommand {
    @Option(
            names = "--lines",
            required = true,
            paramLabel = "charges.csv",
            description = "строки, записанные командой bill / the lines that bill wrote")
    Path lines = Path.of("charges.csv");

    @Override
    int run(Billed billed) {
        PostedLines posted = PostedLines.read(lines);
        List<PostedLines.Drift> drift = posted.against(billed.bill().lines());
        var numbers = new NumberText(texts());
        if (!drift.isEmpty()) {
            List<List<String>> rows = drift.stream()
                    .map(each -> List.of(
                            each.line(),
                            money(numbers, each.posted()),
                            money(numbers, each.charged()),
                            numbers.money(each.difference())))
                    .toList();
            out().println(new ReportTable(texts())
                    .of(List.of("cli.verifyLine", "cli.verifyPosted", "cli.verifyCharged", "cli.difference"), 1, rows));
        }
        out().println(texts().format(
                        "cli.verifySummary",
                        Integer.toString(posted.amounts().size()),
                        Integer.toString(billed.bill().lines().size()),
                        Integer.toString(drift.size()),
                        numbers.money(Kopecks.sum(drift.stream()
                                .map(PostedLines.Drift::difference)
                                .toList()))));
        out().println(texts().get(drift.isEmpty() ? "cli.verifySame" : "cli.verifyDrift"));
        return drift.isEmpty() ? 0 : 1;
    }

    private static String money(NumberText numbers, @Nullable Kopecks amount) {
        return amount == null ? "—" : numbers.money(amount);
    }
}
