package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code what-if}: the bill of an account by other facts. Nothing is stored. */
@Command(
        name = "what-if",
        description = "Что, если: квитанция по другим фактам рядом с настоящей; ничего не сохраняется.")
public final class WhatIfCommand extends AccountCommand {
    @Option(
            names = "--people",
            paramLabel = "[PREMISES=]N",
            description = "сколько проживает весь месяц / how many live there all month")
    @Nullable
    String people;

    @Option(
            names = "--reading",
            paramLabel = "METER[/ZONE]=VALUE[@DAY]",
            description =
                    "показание прибора; без дня в день последнего показания месяца или в последний день / a reading")
    List<String> readings = List.of();

    @Option(
            names = "--tariff",
            paramLabel = "SERVICE=PRICE",
            description = "цена услуги, рублей за единицу / a price in roubles")
    List<String> tariffs = List.of();

    @Override
    int run(Billed billed) throws IOException {
        AccountNumber number = account(billed);
        var supposed = new Supposition(number, texts());
        HouseMonth month = billed.month();
        if (people != null) {
            month = supposed.people(month, people);
        }
        for (String reading : readings) {
            month = supposed.reading(month, reading);
        }
        for (String tariff : tariffs) {
            month = supposed.tariff(month, tariff);
        }
        if (people == null && readings.isEmpty() && tariffs.isEmpty()) {
            err().println(texts().get("cli.whatIfNothing"));
            return 2;
        }
        Billed other = Billed.of(billed.folder(), month);
        boolean firstWhole = isWhole(number, billed);
        boolean whole = isWhole(number, other) && firstWhole;
        var comparison = BillComparison.of(number, billed.month(), billed.bill(), other.month(), other.bill());
        String head = texts().format(
                        "cli.whatIfHead",
                        number.value(),
                        comparison.first().toString(),
                        inWords(comparison.before(), comparison.after()));
        new ChangeReport(billed, other, comparison, texts()).print(out(), json, head, "cli.asIs", "cli.asIf");
        return whole ? 0 : 1;
    }
}
