package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Verdict;
import io.saldo.examples.monthlyrun.command.ReportTable;
import io.saldo.kernel.account.HouseId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether closed months are what they were: every one of the houses, or one month. */
final class StoreVerification {
    private final StoreCommand command;
    private final OpenBooks books;
    private final List<List<String>> rows = new ArrayList<>();
    private int wrong;

    StoreVerification(StoreCommand command, OpenBooks books) {
        this.command = command;
        this.books = books;
    }

    int run(List<HouseId> houses, @Nullable String period) {
        for (HouseId house : houses) {
            if (period == null) {
                books.billing().verifyAll(house).forEach(each -> found(house, each));
            } else {
                Outcome<Verdict> outcome = books.billing().verify(house, command.month(period));
                outcome.result().ifPresent(each -> found(house, each));
                outcome.why().ifPresent(each -> {
                    wrong++;
                    command.err().println(house + ": " + command.told(each));
                });
            }
        }
        if (!rows.isEmpty()) {
            command.out()
                    .println(new ReportTable(command.texts())
                            .of(List.of("store.house", "store.month", "store.verdict"), 3, rows));
        }
        command.out()
                .println(command.texts()
                        .format("store.verified", Integer.toString(rows.size()), Integer.toString(wrong)));
        return wrong == 0 ? 0 : 1;
    }

    private void found(HouseId house, Verdict verdict) {
        var texts = command.texts();
        String text;
        if (verdict instanceof Verdict.ResultsDiffer differ) {
            text = texts.format(
                    "store.resultsDiffer",
                    differ.version(),
                    Integer.toString(differ.lines().size()));
            differ.lines().forEach(each -> command.err().println("  " + each));
        } else if (verdict instanceof Verdict.FactsDiffer) {
            text = texts.get("store.factsDiffer");
        } else if (verdict instanceof Verdict.ChainBroken) {
            text = texts.get("store.chainBroken");
        } else {
            text = texts.get("store.holds");
        }
        wrong += verdict instanceof Verdict.Holds ? 0 : 1;
        rows.add(List.of(house.value(), verdict.period().toString(), text));
    }
}
