package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.service.Stating;
import io.saldo.billing.service.Verdict;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.memory.MemoryPersistence;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A house told to the register fact by fact, in the order in which they became known, and closed month by month over a
 * store, is billed as its folder is.
 */
class HouseOverStoreTest {
    /** A clock that stands at the moment of what is stated. */
    private static final class StoryClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StoryClock clock = new StoryClock();
    private final UnitOfWork<BillingStore> books = new MemoryPersistence(clock).of("uk");
    private final Register register = Register.of(books);
    private final SaldoBilling billing = SaldoBilling.of(books, clock);

    @ParameterizedTest
    @CsvSource({"year, 2025-01, 2026-02", "sold, 2026-07, 2026-09", "invoiced, 2026-09, 2026-10"})
    void aHouseOverAStoreIsBilledAsItsFolder(String name, String first, String last) {
        BillingPeriod open = BillingPeriod.parse(last);
        HouseFolder folder = HouseFolder.read(Path.of("houses", name), open);
        HouseId house = folder.book().house().id();
        ZoneId zone = folder.book().house().zone();
        List<Statement> untold = new ArrayList<>(BookBuilder.of(folder.book()).statements());
        untold.sort(
                Comparator.comparing((Statement each) -> each.fact().known()).thenComparing(Statement::id));

        for (BillingPeriod month = BillingPeriod.parse(first); month.compareTo(open) < 0; month = month.next()) {
            LocalDate day = folder.closed(month).orElseThrow();
            tell(house, untold, new Known(day.plusDays(1).atStartOfDay(zone).toInstant(), 0));
            clock.now = day.plusDays(1).atStartOfDay(zone).toInstant();
            billing.close(house, month, new CommandKey("close", month.toString()))
                    .orElseThrow();
            assertSame(billing.reprint(house, month).orElseThrow(), MonthlyBilling.bill(folder.bind(month)));
        }
        tell(house, untold, Known.LATEST);
        assertSame(billing.draft(house, open).orElseThrow().sealed().bill(), MonthlyBilling.bill(folder.bind(open)));
        assertThat(billing.verifyAll(house)).isNotEmpty().allMatch(each -> each instanceof Verdict.Holds);
    }

    private void tell(HouseId house, List<Statement> untold, Known until) {
        while (!untold.isEmpty() && untold.get(0).fact().known().compareTo(until) < 0) {
            Instant at = untold.get(0).fact().known().at();
            var rows = new BookBuilder();
            int number = untold.size();
            while (!untold.isEmpty() && untold.get(0).fact().known().at().equals(at)) {
                rows.stated(untold.remove(0));
            }
            clock.now = at;
            Stating stating = register.state(house, rows, new CommandKey("state", "n-" + number))
                    .orElseThrow();
            assertThat(stating.rows())
                    .as("rows of %s", at)
                    .noneMatch(each -> each.result() == Stating.Result.REFUSED)
                    .hasSize(number - untold.size());
        }
    }

    private static void assertSame(HouseBill stored, HouseBill told) {
        assertThat(text(stored.lines())).isEqualTo(text(told.lines()));
        assertThat(stored.statements()).isEqualTo(told.statements());
        assertThat(stored.allocated()).isEqualTo(told.allocated());
        assertThat(text(stored.handedOn().waiting()))
                .isEqualTo(text(told.handedOn().waiting()));
    }

    /**
     * What was taken as pictures, one after another at each closing, is what was stated fact by fact: the same lines.
     * Only the ids of withdrawals differ, and nobody told those.
     */
    @Test
    void picturesOfMonthsInARowAreTheFactsStatedOneByOne() {
        BillingPeriod open = BillingPeriod.of(2026, 2);
        HouseFolder folder = HouseFolder.read(Path.of("houses", "year"), open);
        HouseId house = folder.book().house().id();
        ZoneId zone = folder.book().house().zone();
        List<Statement> all = BookBuilder.of(folder.book()).statements();
        for (BillingPeriod month = BillingPeriod.of(2025, 1); month.compareTo(open) < 0; month = month.next()) {
            LocalDate day = folder.closed(month).orElseThrow();
            clock.now = day.plusDays(1).atStartOfDay(zone).toInstant();
            Known closing = new Known(clock.now, 0);
            var picture = new BookBuilder();
            all.stream()
                    .filter(each -> each.fact().known().compareTo(closing) < 0)
                    .forEach(picture::stated);
            Stating stating = register.take(house, picture, new CommandKey("take", month.toString()))
                    .orElseThrow();
            assertThat(stating.count(Stating.Result.REFUSED)).isZero();
            assertThat(register.compare(house, picture).changes()).isEmpty();
            billing.close(house, month, new CommandKey("close", month.toString()))
                    .orElseThrow();
            assertThat(amounts(billing.reprint(house, month).orElseThrow()))
                    .as("%s", month)
                    .isEqualTo(amounts(MonthlyBilling.bill(folder.bind(month))));
        }
    }

    /**
     * A host puts a class of its own before the service: here one that writes down what was called, and by which key.
     */
    @Test
    void anAuditStandsBeforeTheServiceWithoutTouchingIt() {
        HouseFolder folder = HouseFolder.read(Path.of("houses", "invoiced"), BillingPeriod.of(2026, 10));
        HouseId house = folder.book().house().id();
        register.take(house, BookBuilder.of(folder.book()), new CommandKey("take", "1"))
                .orElseThrow();
        List<String> audit = new ArrayList<>();
        SaldoBilling audited = (SaldoBilling) Proxy.newProxyInstance(
                SaldoBilling.class.getClassLoader(),
                new Class<?>[] {SaldoBilling.class},
                (proxy, method, arguments) -> {
                    audit.add(method.getName() + Arrays.toString(arguments));
                    return method.invoke(billing, arguments);
                });
        BillingPeriod month = BillingPeriod.of(2026, 9);
        assertThat(audited.close(house, month, new CommandKey("close", "1")).result())
                .hasValueSatisfying(closed -> assertThat(closed.repeated()).isFalse());
        assertThat(audited.close(house, month, new CommandKey("close", "1")).result())
                .hasValueSatisfying(closed -> assertThat(closed.repeated()).isTrue());
        assertThat(audit).containsExactly("close[invoiced, 2026-09, close/1]", "close[invoiced, 2026-09, close/1]");
    }

    /** The last month is taken back as a whole and closed again; an earlier one is not. */
    @Test
    void theLastMonthIsAnnulledAndClosedAgain() {
        HouseFolder folder = HouseFolder.read(Path.of("houses", "invoiced"), BillingPeriod.of(2026, 10));
        HouseId house = folder.book().house().id();
        register.take(house, BookBuilder.of(folder.book()), new CommandKey("take", "1"))
                .orElseThrow();
        BillingPeriod month = BillingPeriod.of(2026, 9);
        // clocks are finer than what a store keeps
        clock.now = Instant.parse("2026-11-01T09:00:00.123456789Z");
        HouseBill first = close(house, month, "1");
        HouseBill second = close(house, month.next(), "2");
        assertThat(billing.annul(house, month, "staff-1", "по ошибке", new CommandKey("annul", "1"))
                        .why())
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_LAST_MONTH));
        var wish = new CommandKey("annul", "2");
        issue(house, month.next());
        assertThat(billing.annul(house, month.next(), "staff-1", "по ошибке", wish)
                        .why())
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.DOCUMENTS_STAND));
        withdraw(house);
        assertThat(billing.annul(house, month.next(), "staff-1", "по ошибке", wish)
                        .result())
                .isPresent();
        assertThat(billing.reprint(house, month.next()).why()).isPresent();
        assertThat(close(house, month.next(), "3").lines()).isEqualTo(second.lines());
        assertThat(billing.reprint(house, month).orElseThrow()).isEqualTo(first);
        assertThat(billing.verifyAll(house)).hasSize(2).allMatch(each -> each instanceof Verdict.Holds);
        assertThat(billing.draft(house, month.plus(3)).why())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.what(Locale.ENGLISH)).contains("2026-11"));
    }

    private void issue(HouseId house, BillingPeriod month) {
        var document = new IssuedDocument(
                new DocumentNumber("1"),
                "payment-document",
                house,
                new AccountNumber("1001"),
                new DebtorId("debtor of 1001"),
                month,
                Instant.parse("2026-11-02T09:00:00Z"),
                "saldo-json/1",
                "{}");
        books.write(store -> {
            store.statements().open(List.of(ShelfId.of(house)));
            return store.documents().issue(document);
        });
    }

    private void withdraw(HouseId house) {
        var decision = new Withdrawal(Instant.parse("2026-11-03T09:00:00Z"), "staff-1", "по ошибке", null);
        books.write(store -> {
            store.statements().open(List.of(ShelfId.of(house)));
            return store.documents().withdraw(house, new DocumentNumber("1"), decision);
        });
    }

    private HouseBill close(HouseId house, BillingPeriod month, String key) {
        billing.close(house, month, new CommandKey("close", key)).orElseThrow();
        return billing.reprint(house, month).orElseThrow();
    }

    /** A command repeated under its key does nothing; its rows under another key are answered as stated before. */
    @Test
    void aCorrectionToldAgainIsNothing() {
        HouseFolder folder = HouseFolder.read(Path.of("houses", "invoiced"), BillingPeriod.of(2026, 10));
        HouseId house = folder.book().house().id();
        register.take(house, BookBuilder.of(folder.book()), new CommandKey("take", "1"))
                .orElseThrow();
        String area = BookBuilder.of(folder.book()).statements().stream()
                .filter(each -> each.code().equals("area") && each.thing().equals("1"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        var key = new CommandKey("state", "1");
        assertThat(register.state(house, area("area-corrected", area), key)
                        .orElseThrow()
                        .count(Stating.Result.CORRECTED))
                .isEqualTo(1);
        assertThat(register.state(house, area("area-corrected", area), key)
                        .orElseThrow()
                        .repeated())
                .isTrue();
        assertThat(register.state(house, area("area-corrected", area), new CommandKey("state", "2"))
                        .orElseThrow()
                        .count(Stating.Result.REPEATED))
                .isEqualTo(1);
        assertThat(register.state(house, area("area-other", area), key).why())
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.KEY_USED));
    }

    private static BookBuilder area(String id, String replaced) {
        var rows = new BookBuilder();
        rows.as(id)
                .replacing(replaced)
                .area(
                        new PremisesId("1"),
                        DateRange.from(LocalDate.of(2020, 1, 1)),
                        Quantity.parse("31", Unit.SQUARE_METRE));
        return rows;
    }

    private static List<String> amounts(HouseBill bill) {
        return bill.lines().stream()
                .map(line -> line.id() + " " + line.amount())
                .toList();
    }

    /** Facts of one row of a file about several things are called after the row and the thing. */
    private static String text(Collection<? extends Canonical> values) {
        return CanonicalWriter.write(values).replaceAll("\\|[^\",\\]]*", "");
    }

    @Test
    void theSamePictureTwiceStatesNothing() {
        HouseFolder folder = HouseFolder.read(Path.of("houses", "large"), BillingPeriod.of(2026, 10));
        HouseId house = folder.book().house().id();
        Stating stating = register.take(
                        house, BookBuilder.of(folder.opened(BillingPeriod.of(2026, 10))), new CommandKey("take", "1"))
                .orElseThrow();
        assertThat(stating.rows()).isNotEmpty().allMatch(each -> each.result() == Stating.Result.STATED);
        assertThat(register.take(
                                house,
                                BookBuilder.of(folder.opened(BillingPeriod.of(2026, 10))),
                                new CommandKey("take", "1"))
                        .orElseThrow()
                        .repeated())
                .isTrue();
        assertThat(register.compare(house, BookBuilder.of(folder.opened(BillingPeriod.of(2026, 10))))
                        .changes())
                .isEmpty();
        assertThat(register.take(
                                house,
                                BookBuilder.of(folder.opened(BillingPeriod.of(2026, 10))),
                                new CommandKey("take", "2"))
                        .orElseThrow()
                        .rows())
                .isEmpty();
        HouseBill stored = billing.draft(house, BillingPeriod.of(2026, 10))
                .orElseThrow()
                .sealed()
                .bill();
        HouseBill told = MonthlyBilling.bill(folder.bind(BillingPeriod.of(2026, 10)));
        assertThat(stored.charges().lines().stream().map(line -> line.amount()).toList())
                .isEqualTo(told.charges().lines().stream()
                        .map(line -> line.amount())
                        .toList());
    }
}
