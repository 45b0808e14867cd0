package io.saldo.examples.monthlyrun.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify --store}: calculates closed months again from what is kept, after an upgrade or a restore. */
@Command(
        name = "verify-store",
        description = "То же, что verify --store: рассчитать закрытые месяцы заново из сохранённого и сравнить.")
public final class CheckStoreCommand extends StoreCommand {
    @Parameters(
            paramLabel = "HOUSE",
            arity = "0..*",
            description = "дома; все, если не названы / houses, all by default")
    List<String> named = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "2026-10",
            description = "один месяц; без него все / one month, all by default")
    @Nullable
    String period;

    @Option(names = "--all", description = "все дома и месяцы / all houses and months")
    boolean all;

    @Override
    int run(OpenBooks books) {
        return new StoreVerification(this, books)
                .run(List.copyOf(houses(books, all ? List.of() : named)), all ? null : period);
    }
}
