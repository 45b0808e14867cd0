package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Outcome;
import io.saldo.examples.monthlyrun.command.ReportTable;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code statement}: the movement of an account, month by month. */
@Command(name = "statement", description = "Движение по лицевому счёту за закрытые месяцы.")
public final class StatementCommand extends StoreCommand {
    private static final List<Function<Movement, Kopecks>> COLUMNS = List.of(
            Movement::opening,
            Movement::charged,
            Movement::recalculated,
            Movement::moved,
            Movement::paid,
            Movement::closing);

    @Option(names = "--account", required = true, paramLabel = "N", description = "лицевой счёт / account")
    String account = "";

    @Option(names = "--from", required = true, paramLabel = "2026-01", description = "первый месяц / first month")
    String from = "";

    @Option(names = "--to", required = true, paramLabel = "2026-10", description = "последний месяц / last month")
    String to = "";

    @Override
    int run(OpenBooks books) {
        var number = new AccountNumber(account);
        Optional<HouseId> house = books.books().read(store -> store.statements().houseOf(number));
        HouseId of = house.orElseThrow(() -> new SaldoException(texts().format("store.noAccount", account)));
        List<List<String>> rows = new ArrayList<>();
        List<AccountStatement> all = new ArrayList<>();
        BillingPeriod last = month(to);
        for (BillingPeriod month = month(from); month.compareTo(last) <= 0; month = month.next()) {
            Outcome<HouseBill> bill = books.billing().reprint(of, month);
            bill.why().ifPresent(each -> err().println(told(each)));
            AccountStatement statement =
                    bill.result().map(each -> each.statements().get(number)).orElse(null);
            if (statement != null) {
                all.add(statement);
                rows.add(row(
                        month.toString(),
                        COLUMNS.stream()
                                .map(column -> statement.sum(null, column))
                                .toList()));
            }
        }
        if (all.isEmpty()) {
            return 1;
        }
        rows.add(row(texts().get("cli.total"), total(all)));
        out().println(new ReportTable(texts())
                .of(
                        List.of(
                                "store.month",
                                "cli.opening",
                                "cli.charged",
                                "cli.recalculated",
                                "store.moved",
                                "cli.paid",
                                "cli.closing"),
                        1,
                        rows));
        return 0;
    }

    /** The first opening, the last closing, and what lies between summed. */
    private static List<Kopecks> total(List<AccountStatement> all) {
        List<Kopecks> total = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Function<Movement, Kopecks> column = COLUMNS.get(i);
            List<AccountStatement> counted = i == 0
                    ? all.subList(0, 1)
                    : i == COLUMNS.size() - 1 ? all.subList(all.size() - 1, all.size()) : all;
            total.add(Kopecks.sum(
                    counted.stream().map(each -> each.sum(null, column)).toList()));
        }
        return total;
    }

    private List<String> row(String name, List<Kopecks> amounts) {
        var numbers = new NumberText(texts());
        return Stream.concat(Stream.of(name), amounts.stream().map(numbers::money))
                .collect(Collectors.toList());
    }
}
