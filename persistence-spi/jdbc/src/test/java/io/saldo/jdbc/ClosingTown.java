package io.saldo.jdbc;

import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.testkit.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A town whose months are closed unit by unit, each acknowledged in a file outside before the next begins: a house is
 * told, then month after month a payment is stated and the month closed. Begun again, it goes on after the last unit
 * that was acknowledged. Every unit has a moment of its own, so a town that was stopped ends as one that was not.
 */
final class ClosingTown {
    static final BillingPeriod FIRST = BillingPeriod.of(2025, 1);
    private static final int MONTHS = 2;
    /** Told, then paid and closed. */
    private static final int UNITS_A_HOUSE = 1 + 2 * MONTHS;

    private static final DateRange DAYS = DateRange.from(LocalDate.of(2024, 12, 1));
    private static final PartyId COMPANY = new PartyId("company");
    private static final ServiceCode UPKEEP = new ServiceCode("upkeep");

    private final UnitOfWork<BillingStore> books;
    private final TestClock clock = new TestClock();
    private final Register register;
    private final SaldoBilling billing;

    ClosingTown(DataSource source) {
        books = JdbcPersistence.of(source, Stores.options(clock)).of("org");
        register = Register.of(books);
        billing = SaldoBilling.of(books, clock);
    }

    static int units(int houses) {
        return houses * UNITS_A_HOUSE;
    }

    private static HouseId house(int unit) {
        return new HouseId("h-%03d".formatted(unit / UNITS_A_HOUSE));
    }

    private static AccountNumber account(int unit) {
        return new AccountNumber(Integer.toString(1001 + unit / UNITS_A_HOUSE));
    }

    private static BillingPeriod month(int unit) {
        return FIRST.plus((unit % UNITS_A_HOUSE - 1) / 2);
    }

    private static boolean closes(int unit) {
        return unit % UNITS_A_HOUSE > 0 && unit % UNITS_A_HOUSE % 2 == 0;
    }

    void run(int unit) {
        clock.set(Instant.parse("2025-04-01T00:00:00Z").plusSeconds(unit));
        var key = new CommandKey("unit", "n-" + unit);
        if (unit % UNITS_A_HOUSE == 0) {
            register.state(house(unit), told(unit), key).orElseThrow();
        } else if (closes(unit)) {
            billing.close(house(unit), month(unit), key).orElseThrow();
        } else {
            register.state(house(unit), paid(unit), key).orElseThrow();
        }
    }

    private static BookBuilder told(int unit) {
        var flat = new PremisesId("1");
        return new BookBuilder()
                .house(house(unit), ZoneOffset.UTC, DAYS)
                .party(COMPANY)
                .service(UPKEEP, ServiceKind.MAINTENANCE, "Содержание")
                .tariff(UPKEEP, DAYS, Quantity.parse("20.00", Unit.RUB.per(Unit.SQUARE_METRE)), "meeting")
                .flat(flat)
                .area(flat, DAYS, Quantity.of(30 + unit % 50, Unit.SQUARE_METRE))
                .residents(flat, DAYS, 1)
                .agreement(flat, UPKEEP, COMPANY, DAYS)
                .account(account(unit), DAYS)
                .share(flat, account(unit), DAYS)
                .penaltyRegime(account(unit), PenaltyRegime.NONE);
    }

    private static BookBuilder paid(int unit) {
        return new BookBuilder()
                .payment(
                        "paid-" + unit,
                        account(unit),
                        COMPANY,
                        month(unit).first().plusDays(9),
                        Kopecks.parse("500.00"));
    }

    /** Whether a unit that was acknowledged is there. */
    boolean holds(int unit) {
        if (closes(unit)) {
            Optional<Manifest> last = books.read(store -> store.months().last(house(unit)));
            return last.filter(each -> each.period().compareTo(month(unit)) >= 0)
                    .isPresent();
        }
        BookBuilder rows = unit % UNITS_A_HOUSE == 0 ? told(unit) : paid(unit);
        Set<FactId> ids = new TreeSet<>();
        rows.statements().forEach(each -> ids.add(each.id()));
        List<Statement> kept = books.read(store -> store.statements()
                .asOf(
                        ShelfId.of(house(unit)),
                        Known.LATEST,
                        Reach.about(Set.of()).andIds(ids)));
        return kept.stream().filter(each -> ids.contains(each.id())).count() == ids.size();
    }

    /** What the town ended with. */
    SortedMap<String, String> manifests() {
        SortedMap<String, String> manifests = new TreeMap<>();
        books.<Void>read(store -> {
            store.statements()
                    .houses()
                    .forEach(house -> store.months()
                            .seals(house)
                            .forEach(seal -> manifests.put(
                                    house + " " + seal.manifest().period() + " "
                                            + seal.manifest().sealing(),
                                    seal.manifest().fingerprint().hex())));
            return null;
        });
        return manifests;
    }

    /** The database of an address. */
    static DataSource source(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            var source = new PGSimpleDataSource();
            source.setURL(address);
            return source;
        }
        return H2Store.h2(address);
    }

    /** Runs from the first unit that the file does not name: address, file, houses. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        var town = new ClosingTown(source(arguments[0]));
        int units = units(Integer.parseInt(arguments[2]));
        for (int unit = acknowledged(file); unit < units; unit++) {
            town.run(unit);
            Files.writeString(
                    file,
                    "%06d%n".formatted(unit),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** How many units the file names: one that was cut short was not acknowledged. */
    static int acknowledged(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return (int) (Files.size(file) / "000000%n".formatted().length());
    }
}
