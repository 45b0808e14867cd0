package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.AccountBook;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code accounts.csv}: personal accounts and the premises they are for. A row for each premises of an account. */
final class AccountsFile {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private String file = "accounts.csv";
    private final SortedMap<AccountNumber, DateRange> open = new TreeMap<>();
    private final Map<AccountNumber, AccountKind> kinds = new HashMap<>();
    private final DebtorsFile byTable;
    private final Map<DebtorId, String> names;
    private final Map<PremisesId, SortedMap<AccountNumber, Timeline<AccountShare>>> shares = new HashMap<>();
    private final Map<PremisesId, SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>>>
            serviceShares = new HashMap<>();
    private final SortedMap<AccountNumber, List<Timeline<DebtorId>>> debtors = new TreeMap<>();

    /**
     * @param services those the share is for, by code; empty for all that have no share of their own
     */
    private record Key(PremisesId premises, AccountNumber account, String services) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::premises)
                    .thenComparing(Key::account)
                    .thenComparing(Key::services)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return premises + "/" + account + (services.isEmpty() ? "" : "/" + services);
        }
    }

    private AccountsFile(DebtorsFile byTable) {
        this.byTable = byTable;
        this.names = new HashMap<>(byTable.names());
    }

    static AccountsFile read(Path folder, HouseFile house, PremisesFile premises, Problems problems) {
        var file = new AccountsFile(DebtorsFile.read(folder, house.zone(), problems));
        Map<Fields, Key> standIns = new HashMap<>();
        Facts<Key, AccountShare> shareFacts = new Facts<>("share", house.zone(), problems);
        Facts<Key, DebtorId> debtorFacts = new Facts<>("share", house.zone(), problems);
        Table table = Table.of(
                folder,
                "accounts",
                problems,
                List.of("account", "premises", "from"),
                PremisesFile.with(List.of("kind", "share", "basis", "services", "debtor", "payer", "to")));
        file.file = table.file();
        table.forEach(row -> about(row, premises), row -> {
            if (shareFacts.withdrawal(row)) {
                debtorFacts.withdrawal(row);
                return;
            }
            AccountNumber account = row.read("account", AccountNumber::new);
            PremisesId id = premises.known(row);
            standIns.put(row, new Key(id, account, ""));
            if (premises.isCommon(id)) {
                // common rooms have no agreements: the account would be billed nothing, and nobody would know
                row.refuse("premises", id.value(), "commonRooms");
            }
            row.list("services").forEach(service -> house.known(row, "services", service));
            Key key = new Key(id, account, String.join(",", row.list("services")));
            DateRange range = row.range();
            Exact share = row.share("share", Exact.ONE);
            DebtorId debtor =
                    row.text("debtor").isPresent() ? row.read("debtor", DebtorId::new) : new DebtorId(account.value());
            ShareBasis basis = row.code("basis", ShareBasis.class, ShareBasis.OWNERSHIP);
            AccountKind kind = row.code("kind", AccountKind.class, AccountKind.MANAGER);
            Optional<String> payer = row.text("payer");
            file.onlyIn(row, account);
            file.kinds.put(account, kind);
            payer.ifPresent(name -> file.names.put(debtor, name));
            file.open.merge(account, range, AccountsFile::hull);
            shareFacts.add(row, key, range, new AccountShare(account, basis, share));
            debtorFacts.add(row, key, range, debtor);
            standIns.remove(row);
        });
        table.needsRows();
        file.byTable.check(file);
        shareFacts.timelines().forEach(file::share);
        debtorFacts
                .timelines()
                .forEach((key, timeline) -> file.debtors
                        .computeIfAbsent(key.account, each -> new ArrayList<>())
                        .add(timeline));
        standIns.values().forEach(file::standIn);
        shareFacts.disturbed().forEach(file::standIn);
        debtorFacts.disturbed().forEach(file::standIn);
        return file;
    }

    /** Who owes and how they are called stands in one table. */
    private void onlyIn(Fields row, AccountNumber account) {
        for (String column : List.of("debtor", "payer")) {
            if (byTable.isNamed(account) && row.text(column).isPresent()) {
                row.refuse(column, row.required(column), "inOtherTable", byTable.file());
            }
        }
    }

    private void share(Key key, Timeline<AccountShare> timeline) {
        if (key.services.isEmpty()) {
            shares.computeIfAbsent(key.premises, each -> new TreeMap<>()).put(key.account, timeline);
            return;
        }
        for (String service : key.services.split(",", -1)) {
            serviceShares
                    .computeIfAbsent(key.premises, each -> new TreeMap<>())
                    .computeIfAbsent(new ServiceCode(service), each -> new TreeMap<>())
                    .merge(key.account, timeline, AccountsFile::both);
        }
    }

    /** Two rows that name one service for one account, each beside others: facts about one thing. */
    private static Timeline<AccountShare> both(Timeline<AccountShare> one, Timeline<AccountShare> other) {
        return Timeline.of(
                Stream.concat(one.facts().stream(), other.facts().stream()).toList());
    }

    /**
     * An account of which a row cannot be read is known all the same, so that it can be parked; what stands in is never
     * posted.
     */
    private void standIn(Key key) {
        open.put(key.account, DateRange.from(BEGINNING));
        var fact = Fact.of(
                new FactId("unread:" + key),
                DateRange.from(BEGINNING),
                Known.BEGINNING,
                new AccountShare(key.account, ShareBasis.AGREEMENT, Exact.ONE));
        shares.computeIfAbsent(key.premises, each -> new TreeMap<>()).put(key.account, Timeline.of(List.of(fact)));
    }

    private static Subject about(Fields row, PremisesFile premises) {
        return row.peek("account", AccountNumber::new)
                .<Subject>map(Subject.OfAccount::new)
                .orElseGet(() -> premises.ofKnown(row));
    }

    /** The account whose money a row of another file is about. */
    static Subject ofNamed(Fields row) {
        return row.peek("account", AccountNumber::new)
                .<Subject>map(Subject.OfMoney::new)
                .orElseGet(Subject.Unknown::new);
    }

    /** The premises of an account. */
    List<PremisesId> premisesOf(AccountNumber account) {
        Stream<PremisesId> general = shares.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(account))
                .map(Map.Entry::getKey);
        Stream<PremisesId> byService = serviceShares.entrySet().stream()
                .filter(entry -> entry.getValue().values().stream().anyMatch(each -> each.containsKey(account)))
                .map(Map.Entry::getKey);
        return Stream.concat(general, byService).distinct().sorted().toList();
    }

    private static DateRange hull(DateRange one, DateRange other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        if (one.until() == null || other.until() == null) {
            return DateRange.from(from);
        }
        return new DateRange(from, one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    /** The file of the accounts. */
    String file() {
        return file;
    }

    boolean isKnown(AccountNumber account) {
        return open.containsKey(account);
    }

    AccountNumber known(Fields row) {
        AccountNumber account = row.read("account", AccountNumber::new);
        return open.containsKey(account) ? account : row.refuse("account", account.value(), "unknownIn", file);
    }

    /** An account is open on the days of all its rows; on which of them it shares premises, each row says as a fact. */
    List<AccountBook> books() {
        return open.entrySet().stream()
                .map(entry -> new AccountBook(
                        new PersonalAccount(
                                entry.getKey(),
                                kinds.getOrDefault(entry.getKey(), AccountKind.MANAGER),
                                entry.getValue()),
                        debtor(entry.getKey())))
                .toList();
    }

    /** The debtor of a day by what was known at a moment: of a day before the first row, the first. */
    DebtorId debtorOn(AccountNumber account, LocalDate day, Moment known) {
        List<Fact<DebtorId>> facts = debtor(account).asOf(known).live().stream()
                .sorted(Comparator.comparing(Fact::range))
                .toList();
        DebtorId found = facts.stream()
                .flatMap(fact -> Stream.ofNullable(fact.value()))
                .findFirst()
                .orElse(new DebtorId(account.value()));
        for (Fact<DebtorId> fact : facts) {
            DebtorId value = fact.value();
            found = value == null || fact.range().from().isAfter(day) ? found : value;
        }
        return found;
    }

    /** The debtor that a row names, or else that of a day. */
    DebtorId debtor(Fields row, AccountNumber account, LocalDate day, Moment known) {
        return row.text("debtor").isPresent() ? row.read("debtor", DebtorId::new) : debtorOn(account, day, known);
    }

    private Timeline<DebtorId> debtor(AccountNumber account) {
        return byTable.isNamed(account) ? byTable.of(account) : debtor(debtors.getOrDefault(account, List.of()));
    }

    /**
     * Each premises of an account states its debtor; where all say the same that is one statement, where they differ a
     * contradiction.
     */
    private static Timeline<DebtorId> debtor(List<Timeline<DebtorId>> stated) {
        long different = stated.stream().map(AccountsFile::said).distinct().count();
        return different == 1
                ? stated.get(0)
                : Timeline.of(stated.stream()
                        .flatMap(timeline -> timeline.facts().stream())
                        .toList());
    }

    private static String said(Timeline<DebtorId> timeline) {
        return timeline.live().stream()
                .map(fact -> fact.range() + "=" + fact.value())
                .toList()
                .toString();
    }

    Map<PremisesId, SortedMap<AccountNumber, Timeline<AccountShare>>> shares() {
        return shares;
    }

    Map<PremisesId, SortedMap<ServiceCode, SortedMap<AccountNumber, Timeline<AccountShare>>>> serviceShares() {
        return serviceShares;
    }

    /** Names by debtor; an account that names none is its own debtor. */
    Map<DebtorId, String> names() {
        return names;
    }
}
