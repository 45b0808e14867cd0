package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Kopecks;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an accountant looks at first: totals by service and creditor, movement, where the volumes went, what was parked
 * and why.
 */
final class BillReport {
    private final HouseCommand.Billed billed;
    private final HouseCharges charges;
    private final Texts texts;
    private final NumberText numbers;

    BillReport(HouseCommand.Billed billed, Texts texts) {
        this.billed = billed;
        this.charges = billed.bill().charges();
        this.texts = texts;
        this.numbers = new NumberText(texts);
    }

    void print(PrintWriter out) {
        SortedSet<String> accounts = new TreeSet<>();
        charges.lines().forEach(line -> accounts.add(line.id().account().value()));
        out.println(texts.format(
                "cli.title",
                billed.folder().directory().houseAddress(),
                charges.period().toString(),
                Integer.toString(accounts.size()),
                Integer.toString(charges.lines().size()),
                numbers.money(sum(charges.lines(), billed::isOwed))));
        totals(out);
        penalties(out);
        movement(out);
        out.println();
        out.println(texts.get("cli.conservation"));
        charges.conservation().forEach(each -> out.println("  " + conserved(each)));
        parked(out);
        waiting(out);
    }

    private record ServiceCreditor(ServiceCode service, PartyId creditor) implements Comparable<ServiceCreditor> {
        @Override
        public int compareTo(ServiceCreditor other) {
            int byService = service.compareTo(other.service);
            return byService != 0 ? byService : creditor.compareTo(other.creditor);
        }

        static ServiceCreditor of(Line line) {
            return new ServiceCreditor(line.id().service(), line.id().creditor());
        }
    }

    private void totals(PrintWriter out) {
        SortedSet<ServiceCreditor> keys = new TreeSet<>(Comparator.<ServiceCreditor>comparingInt(
                        key -> billed.folder().directory().place(key.service))
                .thenComparing(Comparator.naturalOrder()));
        Stream.concat(charges.lines().stream(), charges.parkedLines().stream())
                .forEach(line -> keys.add(ServiceCreditor.of(line)));
        List<List<String>> rows = new ArrayList<>();
        Kopecks roundings = Kopecks.ZERO;
        for (ServiceCreditor key : keys) {
            List<Line> lines = charges.lines().stream()
                    .filter(line -> ServiceCreditor.of(line).equals(key))
                    .toList();
            List<Line> held = charges.parkedLines().stream()
                    .filter(line -> ServiceCreditor.of(line).equals(key))
                    .toList();
            Kopecks rounding = Line.rounding(lines);
            roundings = lines.stream().allMatch(billed::isOwed) ? roundings.plus(rounding) : roundings;
            rows.add(totalsRow(billed.name(key.service), party(key.creditor), lines, held, rounding));
        }
        rows.add(totalsRow(
                texts.get("cli.owedTotal"), "", owed(charges.lines()), owed(charges.parkedLines()), roundings));
        out.println();
        out.println(texts.get("cli.totals"));
        out.println(new ReportTable(texts)
                .of(
                        List.of(
                                "cli.service",
                                "cli.creditor",
                                "cli.lines",
                                "cli.base",
                                "cli.multiplier",
                                "cli.adjusted",
                                "cli.total",
                                "cli.rounding",
                                "cli.parkedColumn"),
                        2,
                        rows));
    }

    private List<String> totalsRow(
            String service, String creditor, List<Line> lines, List<Line> held, Kopecks rounding) {
        return List.of(
                service,
                creditor,
                Integer.toString(lines.size()),
                numbers.money(sum(
                        lines, line -> line.id().kind().isCharge() && line.id().kind() != LineKind.MULTIPLYING_FACTOR)),
                numbers.money(sum(lines, line -> line.id().kind() == LineKind.MULTIPLYING_FACTOR)),
                numbers.money(sum(lines, line -> !line.id().kind().isCharge())),
                numbers.money(sum(lines, line -> true)),
                numbers.money(rounding),
                numbers.money(sum(held, line -> true)));
    }

    /** Without voluntary lines, which the table shows and the total does not count. */
    private List<Line> owed(List<Line> lines) {
        return lines.stream().filter(billed::isOwed).toList();
    }

    private static Kopecks sum(List<Line> lines, Function<Line, Boolean> which) {
        return Kopecks.sum(lines.stream().filter(which::apply).map(Line::amount).toList());
    }

    private void penalties(PrintWriter out) {
        List<Line> lines = billed.bill().penalties().stream().map(Penalty::line).toList();
        if (!lines.isEmpty()) {
            out.println();
            out.println(texts.format(
                    "cli.penalties", Integer.toString(lines.size()), numbers.money(sum(lines, line -> true))));
        }
    }

    private void movement(PrintWriter out) {
        SortedMap<PartyId, List<Movement>> byPayee = new TreeMap<>();
        billed.bill()
                .statements()
                .values()
                .forEach(statement -> statement
                        .rows()
                        .forEach(row -> byPayee.computeIfAbsent(row.payee(), key -> new ArrayList<>())
                                .add(row)));
        List<List<String>> rows = new ArrayList<>();
        byPayee.forEach((payee, list) -> rows.add(movementRow(party(payee), list)));
        rows.add(movementRow(
                texts.get("cli.total"),
                byPayee.values().stream().flatMap(List::stream).toList()));
        out.println();
        out.println(texts.get("cli.movement"));
        out.println(new ReportTable(texts)
                .of(
                        List.of(
                                "cli.payee",
                                "cli.opening",
                                "cli.charged",
                                "cli.recalculated",
                                "cli.paid",
                                "cli.closing"),
                        1,
                        rows));
    }

    private List<String> movementRow(String name, List<Movement> list) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.<Function<Movement, Kopecks>>of(
                                        Movement::opening,
                                        Movement::charged,
                                        Movement::recalculated,
                                        Movement::paid,
                                        Movement::closing)
                                .map(column -> numbers.money(
                                        Kopecks.sum(list.stream().map(column).toList()))))
                .toList();
    }

    private String conserved(Conservation each) {
        String line = texts.format(
                "cli.conserved",
                billed.name(each.service()),
                numbers.withUnit(each.whole(), each.unit()),
                numbers.number(each.billedByUs()),
                numbers.number(each.billedByOthers()),
                numbers.number(each.parked()),
                numbers.number(each.carried()));
        return each.holds() ? line : texts.get("cli.notConserved") + " " + line;
    }

    private void parked(PrintWriter out) {
        out.println();
        if (charges.parked().isEmpty()) {
            out.println(texts.get("cli.nothingParked"));
            return;
        }
        out.println(texts.get("cli.parked"));
        charges.parked().forEach(each -> out.println("  " + parked(each)));
    }

    /** What closed months left uncharged: every month names it until it is charged. */
    private void waiting(PrintWriter out) {
        List<Withheld> waiting = billed.waiting();
        if (!waiting.isEmpty()) {
            out.println();
            out.println(texts.get("cli.waiting"));
            waiting.forEach(each -> out.println("  " + each.about() + ": " + parked(each.parked())));
        }
    }

    private String parked(Parked each) {
        String who = Stream.of(
                        each.account() == null ? "" : texts.format("cli.parkedAccount", each.account()),
                        each.premises() == null ? "" : texts.format("cli.parkedPremises", each.premises()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        who = who.isEmpty() ? texts.get("cli.parkedService") : who;
        String what = each.service() == null ? "" : ", " + billed.name(each.service());
        String facts = each.facts().isEmpty() ? "" : "; " + texts.format("cli.facts", billed.facts(each.facts()));
        return who + what + ": " + texts.get("park." + each.reason() + ".what") + facts + "; "
                + texts.format("cli.remedy", texts.get("park." + each.reason() + ".remedy"));
    }

    private String party(PartyId id) {
        var party = billed.folder().directory().parties().get(id);
        return party == null ? id.value() : party.name();
    }
}
