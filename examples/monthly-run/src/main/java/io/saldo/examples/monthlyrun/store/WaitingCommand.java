package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.month.Parked;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.examples.monthlyrun.command.ReportTable;
import io.saldo.kernel.account.HouseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waiting}: what closed months left uncharged, and what to do about it. Nothing is forgotten. */
@Command(name = "waiting", description = "Что закрытые месяцы отложили и что с этим делать.")
public final class WaitingCommand extends StoreCommand {
    @Parameters(
            paramLabel = "HOUSE",
            arity = "0..*",
            description = "дома; все, если не названы / houses, all by default")
    List<String> named = new ArrayList<>();

    @Override
    int run(OpenBooks books) {
        List<List<String>> rows = new ArrayList<>();
        for (HouseId house : houses(books, named)) {
            for (Withheld each : books.billing().waiting(house)) {
                rows.add(row(house, each));
            }
        }
        if (!rows.isEmpty()) {
            out().println(new ReportTable(texts())
                    .of(List.of("store.house", "store.month", "store.what", "store.why", "store.remedy"), 5, rows));
        }
        out().println(texts().format("store.waiting", Integer.toString(rows.size())));
        return rows.isEmpty() ? 0 : 1;
    }

    private List<String> row(HouseId house, Withheld each) {
        Parked parked = each.parked();
        String what = Stream.of(parked.account(), parked.premises(), parked.service())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return List.of(
                house.value(),
                each.about().toString(),
                what,
                texts().get("park." + parked.reason() + ".what"),
                texts().get("park." + parked.reason() + ".remedy"));
    }
}
