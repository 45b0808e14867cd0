package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.Parked;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.billing.recalculation.Refusal;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.NumberText;
import java.util.List;
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
            out().println(texts().format(
                            "cli.recalculateHead",
                            line.id().about().toString(),
                            line.id().account().value(),
                            billed.name(line.id().service()),
                            numbers.money(line.amount())));
            if (line.derivation() instanceof Derivation.Calculated calculated) {
                calculated
                        .operands()
                        .forEach(each ->
                                out().println("  " + each.symbol().sign() + " = " + numbers.number(each.value())));
            } else {
                DerivationText.lines(line.derivation(), texts()).forEach(text -> out().println("  " + text));
            }
            if (line.id().kind() != LineKind.RECALCULATION) {
                out().println("  " + texts().get("line." + line.id().kind()));
            }
            Cause cause = line.cause();
            if (cause != null) {
                out().println("  "
                        + texts().format(
                                        "cli.recalculateCause",
                                        texts().get("cause." + cause.kind()),
                                        billed.facts(cause.facts())));
            }
        }
        for (Withheld each : late.withheld()) {
            Parked parked = each.parked();
            out().println(texts().format(
                            "cli.recalculateWithheld",
                            each.about().toString(),
                            who(billed, parked),
                            texts().get("park." + parked.reason() + ".what"),
                            billed.facts(parked.facts())));
            remedy("park." + parked.reason() + ".remedy");
        }
        for (Refusal each : late.refusals()) {
            out().println(texts().format(
                            "cli.recalculateRefused",
                            each.about().toString(),
                            texts().get("refusal." + each.reason()),
                            billed.facts(List.of(each.fact().id()))));
            remedy("refusal." + each.reason() + ".remedy");
        }
        return late.withheld().isEmpty() ? 0 : 1;
    }

    private void remedy(String key) {
        out().println("  " + texts().format("cli.remedy", texts().get(key)));
    }

    private String who(Billed billed, Parked parked) {
        if (parked.account() != null) {
            return texts().format("cli.parkedAccount", parked.account().value());
        }
        String service = parked.service() == null ? "" : " (" + billed.name(parked.service()) + ")";
        return texts().get("cli.parkedService") + service;
    }
}
