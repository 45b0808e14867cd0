package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.time.FactId;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code recalculate}: what facts that became known late change in closed months, and why. */
@Command(name = "recalculate", description = "Показать перерасчёты закрытых месяцев: было, стало, разница, причина.")
public final class RecalculateCommand extends HouseCommand {
    @Override
    int run(Billed billed) {
        Recalculation late = billed.bill().recalculation();
        if (late.lines().isEmpty()) {
            out().println(texts().get("cli.recalculateNothing"));
        }
        var numbers = new NumberText(texts());
        for (Line line : late.lines()) {
            var known = billed.folder().directory().services().get(line.id().service());
            out().println(texts().format(
                            "cli.recalculateHead",
                            line.id().about().toString(),
                            line.id().account().value(),
                            known == null ? line.id().service().value() : known.name(),
                            numbers.money(line.amount())));
            if (line.derivation() instanceof Derivation.Calculated calculated) {
                calculated
                        .operands()
                        .forEach(each -> out().println("  " + each.symbol().sign() + " = " + each.value()));
            } else {
                DerivationText.lines(line.derivation(), texts()).forEach(text -> out().println("  " + text));
            }
            Cause cause = line.cause();
            if (cause != null) {
                out().println("  "
                        + texts().format(
                                        "cli.recalculateCause",
                                        texts().get("cause." + cause.kind()),
                                        facts(billed, cause.facts())));
            }
        }
        late.withheld()
                .forEach(each -> out().println(texts().format(
                                "cli.recalculateWithheld",
                                each.about().toString(),
                                String.valueOf(
                                        each.parked().account() == null
                                                ? each.parked().service()
                                                : each.parked().account()),
                                facts(billed, each.parked().facts()))));
        late.refusals()
                .forEach(each -> out().println(texts().format(
                                "cli.recalculateRefused",
                                each.about().toString(),
                                facts(billed, List.of(each.fact().id())),
                                texts().get("cli.refusal." + each.reason()))));
        return late.withheld().isEmpty() ? 0 : 1;
    }

    private static String facts(Billed billed, List<FactId> facts) {
        return facts.stream()
                .map(each -> {
                    String place = billed.folder().places().get(each);
                    return place == null ? each.value() : each.value() + " (" + place + ")";
                })
                .collect(Collectors.joining(", "));
    }
}
