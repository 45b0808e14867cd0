package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.comparison.BillComparison;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code why}: why the bill of a month differs from that of another, by service and reason. */
@Command(
        name = "why",
        description =
                "Почему изменилась квитанция: разница двух месяцев по услугам и причинам, части сходятся до копейки.")
public final class WhyCommand extends AccountCommand {
    @Option(
            names = "--against",
            paramLabel = "2026-09",
            description = "с каким месяцем сравнить; без неё с предыдущим / the month to compare with")
    @Nullable
    String against;

    @Override
    int run(Billed billed) throws IOException {
        BillingPeriod period = billed.month().facts().period();
        Billed before = other(billed, against == null ? period.previous() : month(against));
        AccountNumber number = account(billed, before);
        boolean firstWhole = isWhole(number, before);
        boolean whole = isWhole(number, billed) && firstWhole;
        var comparison = BillComparison.of(number, before.month(), before.bill(), billed.month(), billed.bill());
        String head = texts().format(
                        "cli.whyHead",
                        number.value(),
                        comparison.first().toString(),
                        comparison.second().toString(),
                        inWords(comparison.before(), comparison.after()));
        new ChangeReport(before, billed, comparison, texts()).print(out(), json, head, "cli.before", "cli.after");
        return whole ? 0 : 1;
    }
}
