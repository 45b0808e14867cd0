package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Line;
import io.saldo.billing.comparison.BillChange;
import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.comparison.ChangeReason;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Kopecks;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two bills of an account side by side: a row for each service, a column for each reason of the difference; rows and
 * columns sum.
 */
final class ChangeReport {
    private static final int WIDEST_HEAD = 13;

    private final HouseCommand.Billed before;
    private final HouseCommand.Billed after;
    private final BillComparison comparison;
    private final Texts texts;
    private final NumberText numbers;

    ChangeReport(HouseCommand.Billed before, HouseCommand.Billed after, BillComparison comparison, Texts texts) {
        this.before = before;
        this.after = after;
        this.comparison = comparison;
        this.texts = texts;
        this.numbers = new NumberText(texts);
    }

    /**
     * Prints the table, or the comparison as JSON.
     *
     * @param head the line above the table
     * @param first key of the heading of the first bill
     * @param second key of the heading of the second
     */
    void print(PrintWriter out, boolean json, String head, String first, String second) throws IOException {
        if (json) {
            out.println(SaldoJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(comparison));
            return;
        }
        out.println(head);
        List<ChangeReason> reasons = Stream.of(ChangeReason.values())
                .filter(reason -> comparison.changes().stream().anyMatch(each -> each.reason() == reason))
                .toList();
        List<String> headings = new ArrayList<>(List.of("cli.service", first, second, "cli.difference"));
        reasons.forEach(reason -> headings.add("change." + reason));
        List<List<String>> rows = new ArrayList<>();
        for (ServiceCode service : services()) {
            rows.add(row(after.name(service), service, reasons));
        }
        rows.add(row(texts.get("cli.total"), null, reasons));
        out.println(new ReportTable(texts, WIDEST_HEAD).of(headings, 1, rows));
    }

    private List<ServiceCode> services() {
        SortedSet<ServiceCode> services = new TreeSet<>(Comparator.<ServiceCode>comparingInt(
                        code -> after.folder().directory().place(code))
                .thenComparing(Comparator.naturalOrder()));
        Stream.of(before, after)
                .flatMap(each -> each.bill().lines().stream())
                .filter(line -> line.id().account().equals(comparison.account()))
                .forEach(line -> services.add(line.id().service()));
        return List.copyOf(services);
    }

    private List<String> row(String name, @Nullable ServiceCode service, List<ChangeReason> reasons) {
        List<String> row = new ArrayList<>();
        row.add(name);
        row.add(numbers.money(service == null ? comparison.before() : sum(before, service)));
        row.add(numbers.money(service == null ? comparison.after() : sum(after, service)));
        row.add(numbers.money(changed(service, each -> true)));
        reasons.forEach(reason -> row.add(numbers.money(changed(service, each -> each.reason() == reason))));
        return row;
    }

    private Kopecks changed(@Nullable ServiceCode service, Predicate<BillChange> which) {
        return Kopecks.sum(comparison.changes().stream()
                .filter(each -> service == null || each.service().equals(service))
                .filter(which)
                .map(BillChange::amount)
                .toList());
    }

    private Kopecks sum(HouseCommand.Billed billed, ServiceCode service) {
        return Kopecks.sum(billed.bill().lines().stream()
                .filter(line -> line.id().account().equals(comparison.account())
                        && line.id().service().equals(service))
                .map(Line::amount)
                .toList());
    }
}
