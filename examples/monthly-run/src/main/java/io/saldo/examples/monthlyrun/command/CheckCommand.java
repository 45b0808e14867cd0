package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Conservation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.money.Kopecks;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code check}: replays every line by its formula and adds everything up again. */
@Command(
        name = "check",
        description =
                "Проверить расчёт: каждая строка пересчитывается по своей формуле, объёмы и суммы сводятся заново.")
public final class CheckCommand extends HouseCommand {
    @Override
    int run(Billed billed) {
        var charges = billed.bill().charges();
        List<Line> lines = billed.bill().lines();
        List<Line> wrong = lines.stream().filter(line -> !line.replays()).toList();
        out().println(texts().format(
                        "cli.checkLines",
                        Integer.toString(lines.size()),
                        Integer.toString(lines.size() - wrong.size())));
        for (Line line : wrong) {
            out().println(texts().format(
                            "cli.checkMismatch",
                            line.id().toString(),
                            line.amount().toString(),
                            line.derivation().replay().toString()));
            List<Operand> operands = line.derivation().mismatches();
            if (!operands.isEmpty()) {
                out().println(texts().format(
                                "cli.checkOperands",
                                operands.stream()
                                        .map(each -> each.symbol().sign() + " = " + each.value())
                                        .collect(Collectors.joining(", "))));
            }
        }
        long adding =
                charges.conservation().stream().filter(Conservation::holds).count();
        out().println(texts().format(
                        "cli.checkConservation",
                        Integer.toString(charges.conservation().size()),
                        Long.toString(adding)));
        Kopecks posted = Kopecks.sum(
                lines.stream().filter(billed::isOwed).map(Line::amount).toList());
        Kopecks charged = Kopecks.sum(billed.bill().statements().values().stream()
                        .map(each -> each.sum(null, Movement::charged).plus(each.sum(null, Movement::recalculated)))
                        .toList())
                .minus(ordered(billed));
        out().println(texts().format(
                        "cli.checkMovement",
                        Integer.toString(billed.bill().statements().size()),
                        posted + (posted.equals(charged) ? " = " : " ≠ ") + charged));
        out().println(texts().format(
                        "cli.checkParked", Integer.toString(charges.parked().size())));
        out().println(texts().format("cli.checkFingerprint", billed.bill().fingerprint()));
        boolean well = wrong.isEmpty() && adding == charges.conservation().size() && posted.equals(charged);
        out().println(texts().get(well ? "cli.ok" : "cli.failed"));
        return well ? 0 : 1;
    }

    /** What orders put into the same columns: no line of the bill stands for it. */
    private static Kopecks ordered(Billed billed) {
        return Kopecks.sum(billed.month().money().orders().stream()
                .filter(each -> each.booked().equals(billed.month().facts().period()))
                .filter(each -> each.kind() == MovementKind.CORRECTION || each.kind() == MovementKind.COURT_COST)
                .flatMap(each -> each.legs().stream())
                .map(OrderLeg::amount)
                .toList());
    }
}
