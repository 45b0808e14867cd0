package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeteringBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.SupplyBook;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A house kept as a folder.
 *
 * @param book the facts
 * @param carryOf the month at whose beginning the carry of the book holds
 * @param directory the names
 * @param warnings what is odd but does not stop anything
 * @param leftOut rows that could not be read
 * @param disputes what must not be billed without them
 * @param places where each fact stands: file, line, field and value
 * @param closings the months billed before
 */
public record HouseFolder(
        HouseBook book,
        BillingPeriod carryOf,
        DocumentDirectory directory,
        List<Problem> warnings,
        List<Problem> leftOut,
        List<Dispute> disputes,
        Map<FactId, String> places,
        Closings closings) {
    private static final Set<String> NAMING = Set.of("unknownIn", "place", "refusedFact");

    public HouseFolder {
        warnings = List.copyOf(warnings);
        leftOut = List.copyOf(leftOut);
        disputes = List.copyOf(disputes);
        places = Map.copyOf(places);
    }

    /**
     * Reads the folder, to bill a month of it. Opening balances are those of the first day of that month, or of the
     * first closed one, so payments before it are in them already: they are warned of and not counted again.
     *
     * <p>A row that cannot be read is left out, and what it is about is in dispute.
     *
     * @throws HouseFolderException with everything that is wrong, when nothing can be billed
     */
    public static HouseFolder read(Path folder, BillingPeriod period) {
        var problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.fatal(String.valueOf(folder.getFileName()), 0, "", "", "notFolder");
            throw new HouseFolderException(problems.fatal());
        }
        HouseFile house = HouseFile.read(folder, problems);
        BillingPeriod first = house.closings().first(period);
        house.closings().check(period, house.line("closings"), problems);
        PremisesFile premises = PremisesFile.read(folder, house.zone(), problems);
        AccountsFile accounts = AccountsFile.read(folder, house, premises, problems);
        MetersFile meters =
                MetersFile.read(folder, house.zone(), premises, house.closings().open(period), problems);
        var groups = house.groups(premises);
        SupplyFiles supply = SupplyFiles.read(folder, house, premises, groups, problems);
        var services = house.serviceBooks().stream().map(supply::with).toList();
        HistoryFiles history = HistoryFiles.read(folder, house, premises, accounts, meters, problems);
        EventFiles events = EventFiles.read(folder, house.zone(), premises, problems);
        var premisesBooks = premises.books(house, accounts, history, events);
        keyWarnings(house, problems);
        MoneyBook money = new MoneyFiles(first, house.closings().open(period), house, accounts, problems).read(folder);
        BenefitFiles benefits = BenefitFiles.read(folder, house, accounts, problems);
        Optional<House> theHouse = house.theHouse();
        theHouse.filter(each -> problems.fatal().isEmpty())
                .ifPresent(each -> hasFacts(period, each, house, accounts, problems));
        history.stateOf()
                .filter(month -> month.compareTo(first) > 0)
                .ifPresent(month ->
                        problems.fatal("state.csv", 0, "month", month.toString(), "stateLater", first.toString()));
        if (!problems.fatal().isEmpty() || theHouse.isEmpty()) {
            // rows that miss what stands in a file that cannot be read are no problems of their own
            throw new HouseFolderException(Stream.concat(
                            problems.fatal().stream(),
                            problems.rows().stream().filter(each -> !NAMING.contains(each.remedy())))
                    .sorted()
                    .toList());
        }
        idleWarnings(period, premisesBooks, accounts, problems);
        HouseBook book = new HouseBook(
                theHouse.get(),
                new SupplyBook(house.partyBooks(), services),
                premisesBooks,
                accounts.books().stream().map(benefits::with).toList(),
                new MeteringBook(meters.books(history), groups),
                money,
                history.carry(),
                FederalLaw.book(),
                FederalLaw.workingDays());
        var directory = new DocumentDirectory(
                theHouse.get().address(),
                premises.labels(),
                house.allParties(),
                house.allServices(),
                Map.of(),
                accounts.names(),
                Map.of(),
                problems.texts());
        return new HouseFolder(
                book,
                history.stateOf().orElse(first),
                directory,
                problems.warnings(),
                problems.rows(),
                new UnreadRows(services, accounts).disputes(problems.unread()),
                problems.places(),
                house.closings());
    }

    /** The month as the library takes it: a closed one as it was when it was closed, any other by all that is known. */
    public HouseMonth bind(BillingPeriod period) {
        return bind(period, closings.knownFor(period));
    }

    /**
     * The month as the library takes it, with what could not be read in dispute. What the months from that of the state
     * up to this one hand on is calculated anew, month by month. Closed months before it are billed again first, each
     * by what was known on its closing day.
     */
    public HouseMonth bind(BillingPeriod period, Moment known) {
        return new Replay(opened(period), disputes)
                .close(closings.before(period))
                .bind(period, known);
    }

    /** The book with what is handed on to the first month billed: what a store is told. */
    public HouseBook opened(BillingPeriod period) {
        HouseBook current = book;
        BillingPeriod first = closings.first(period);
        for (BillingPeriod month = carryOf; month.compareTo(first) < 0; month = month.next()) {
            HouseMonth before =
                    MonthBinder.bind(current, month, Moment.LATEST, Past.NONE, RecalculationPolicy.DEFAULT, disputes);
            current = current.after(HouseCharging.charge(before.facts()).carry());
        }
        return current;
    }

    /** The lines posted in the closed months before a month, as those months are billed again. */
    public List<Line> postedBefore(BillingPeriod period) {
        return new Replay(opened(period), disputes)
                .close(closings.before(period))
                .posted();
    }

    /**
     * Whether the folder can tell the bill of a month besides the one it was read for: a closed month, or the one after
     * the last closed.
     */
    public boolean canBill(BillingPeriod period) {
        return !closings.days().isEmpty() && closings.reach(period);
    }

    /** The months billed before, one after another, and the day on which each was closed. */
    public SortedMap<BillingPeriod, LocalDate> closedMonths() {
        return closings.days();
    }

    /** The day on which a month was closed. */
    public Optional<LocalDate> closed(BillingPeriod period) {
        return Optional.ofNullable(closings.days().get(period));
    }

    /**
     * All that was known by the end of a day, as {@code 2026-10-31}, or at a moment, as
     * {@code 2026-10-27T12:00:00+03:00}; empty where the text is neither.
     */
    public Optional<Moment> known(String text) {
        return closings.until(text);
    }

    /** A month of which the files say nothing is not an empty bill. */
    private static void hasFacts(
            BillingPeriod period, House house, HouseFile file, AccountsFile accounts, Problems problems) {
        DateRange month = period.range();
        List<DateRange> managed =
                house.managed().live().stream().map(Fact::range).toList();
        if (managed.stream().noneMatch(month::overlaps)) {
            problems.fatal(
                    HouseFile.FILE,
                    file.line("house"),
                    "house.from",
                    managed.stream().map(DateRange::toString).collect(Collectors.joining("; ")),
                    "notManaged",
                    period.toString());
        } else if (file.agreements().stream().noneMatch(each -> each.range().overlaps(month))) {
            problems.fatal(
                    HouseFile.FILE, file.line("agreements"), "agreements", "", "nothingAgreed", period.toString());
        } else if (accounts.books().stream()
                .noneMatch(each -> each.account().open().overlaps(month))) {
            problems.fatal(accounts.file(), 0, "from", "", "noOpenAccount", period.toString());
        }
    }

    /** An account for which we bill nothing may be right, and may be a slip: it is told. */
    private static void idleWarnings(
            BillingPeriod period, List<PremisesBook> premises, AccountsFile accounts, Problems problems) {
        Set<PremisesId> billed = new HashSet<>();
        for (PremisesBook each : premises) {
            boolean ours = each.agreements().values().stream()
                    .flatMap(agreed -> agreed.live().stream())
                    .filter(fact -> fact.range().overlaps(period.range()))
                    .flatMap(fact -> Optional.ofNullable(value(fact)).stream())
                    .anyMatch(agreement -> agreement.billing() == Billing.OURS);
            if (ours) {
                billed.add(each.premises().id());
            }
        }
        accounts.books().stream()
                .filter(each -> each.account().open().overlaps(period.range()))
                .map(AccountBook::number)
                .filter(account -> accounts.premisesOf(account).stream().noneMatch(billed::contains))
                .forEach(account -> problems.warn(
                        accounts.file(), 0, "account", account.value(), "nothingBilled", period.toString()));
    }

    /** A control digit that does not agree is told, never refused: banks do that better. */
    private static void keyWarnings(HouseFile house, Problems problems) {
        for (Party party : house.allParties().values()) {
            party.bank().facts().stream()
                    .flatMap(fact -> Optional.ofNullable(value(fact)).stream())
                    .forEach(bank -> {
                        if (!bank.accountKeyHolds()) {
                            problems.warn(
                                    HouseFile.FILE,
                                    0,
                                    party.id() + ".account",
                                    bank.account(),
                                    "accountKey",
                                    bank.bic());
                        }
                        if (!bank.correspondentKeyHolds()) {
                            problems.warn(
                                    HouseFile.FILE,
                                    0,
                                    party.id() + ".correspondentAccount",
                                    bank.correspondentAccount(),
                                    "accountKey",
                                    bank.bic());
                        }
                    });
        }
    }

    private static <T> @Nullable T value(Fact<T> fact) {
        return fact.value();
    }
}
