package io.saldo.testkit;

import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** A group of the kit's tests, each on a store of its own. */
abstract class Group {
    static final ShelfId HOUSE = ShelfId.of(new HouseId("h-1"));
    static final ShelfId OTHER = ShelfId.of(new HouseId("h-2"));

    private final AtomicReference<StoreUnderTest> opened = new AtomicReference<>();

    abstract StoreUnderTest open();

    @BeforeEach
    void openStore() {
        opened.set(open());
    }

    StoreUnderTest store() {
        return Objects.requireNonNull(opened.get());
    }

    UnitOfWork<BillingStore> books() {
        return store().persistence().of("org");
    }

    Deliveries deliveries() {
        return store().persistence().deliveries("org");
    }

    /** States in a unit of its own; what it gives is known at the moment given. */
    Keeping state(ShelfId shelf, Function<Known, List<Statement>> facts) {
        return books().write(store -> state(store, shelf, facts));
    }

    static Keeping state(BillingStore store, ShelfId shelf, Function<Known, List<Statement>> facts) {
        return store.statements().state(shelf, facts.apply(open(store, shelf)));
    }

    /** Opens one shelf. */
    static Known open(BillingStore store, ShelfId shelf) {
        Known given = store.statements().open(Set.of(shelf)).get(shelf);
        if (given == null) {
            throw new AssertionError("no moment was given for " + shelf);
        }
        return given;
    }

    /** Opens a shelf in a unit of its own, for its moment. */
    Known moment(ShelfId shelf) {
        return books().write(store -> open(store, shelf));
    }

    List<Statement> all(ShelfId shelf) {
        return asOf(shelf, Known.LATEST);
    }

    List<Statement> asOf(ShelfId shelf, Known moment) {
        return books().read(store -> store.statements().asOf(shelf, moment, Reach.ALL));
    }

    List<String> ids(ShelfId shelf) {
        return ids(all(shelf));
    }

    static List<String> ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).map(FactId::value).toList();
    }

    Sealing seal(SealedMonth month) {
        return books().write(store -> {
            open(store, ShelfId.of(month.manifest().house()));
            return store.months().seal(month);
        });
    }

    void sealAll(List<SealedMonth> months) {
        for (SealedMonth each : months) {
            Sealing sealing = seal(each);
            if (!(sealing instanceof Sealing.Sealed)) {
                throw new AssertionError(each.manifest().period() + ": " + sealing);
            }
        }
    }

    static CommandKey key(String key) {
        return new CommandKey("close-month", key);
    }

    /** A content of a command. */
    static Fingerprint content(int number) {
        return new Fingerprint(String.format(Locale.ROOT, "%064x", number));
    }

    /** What stops a unit. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
