package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Seal;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annul}: takes back the last closed month of a house, closed by mistake. It stays to be read. */
@Command(name = "annul", description = "Отменить закрытие последнего месяца дома, с основанием.")
public final class AnnulCommand extends StoreCommand {
    @Parameters(paramLabel = "HOUSE", arity = "0..1", description = "дом / house")
    @Nullable
    String named;

    @Option(names = "--period", required = true, paramLabel = "2026-10", description = "месяц / month")
    String period = "";

    @Option(
            names = "--author",
            required = true,
            paramLabel = "WHO",
            description = "кто решил, без персональных данных / who decided, no personal data")
    String author = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "основание / the reason")
    String reason = "";

    @Override
    int run(OpenBooks books) {
        HouseId house = house(books, named);
        BillingPeriod month = month(period);
        List<Seal> seals = books.books().read(store -> store.months().seals(house, month));
        Outcome<Manifest> outcome = books.billing()
                .annul(house, month, author, reason, WishKey.of("annul", house, month + "/" + seals.size()));
        outcome.result()
                .ifPresent(each -> out().println(texts().format("store.annulled", house.value(), month.toString())));
        outcome.why().ifPresent(each -> err().println(told(each)));
        return outcome.why().isEmpty() ? 0 : 1;
    }
}
