package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code accounts.csv}: personal accounts and the premises they are for. A row for each premises of an account. */
final class AccountsFile {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private String file = "accounts.csv";
    private final SortedMap<AccountNumber, DateRange> open = new TreeMap<>();
    private final Map<AccountNumber, AccountKind> kinds = new HashMap<>();
    private final Map<AccountNumber, String> payers = new HashMap<>();
    private final Map<PremisesId, SortedMap<AccountNumber, Timeline<AccountShare>>> shares = new HashMap<>();
    private final SortedMap<AccountNumber, List<Timeline<DebtorId>>> debtors = new TreeMap<>();

    private record Key(PremisesId premises, AccountNumber account) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPremises = premises.compareTo(other.premises);
            return byPremises != 0 ? byPremises : account.compareTo(other.account);
        }

        @Override
        public String toString() {
            return premises + "/" + account;
        }
    }

    private AccountsFile() {}

    static AccountsFile read(Path folder, ZoneId zone, PremisesFile premises, Problems problems) {
        var file = new AccountsFile();
        Map<Fields, Key> standIns = new HashMap<>();
        Facts<Key, AccountShare> shareFacts = new Facts<>("share", zone, problems);
        Facts<Key, DebtorId> debtorFacts = new Facts<>("share", zone, problems);
        Table table = Table.of(
                folder,
                "accounts",
                problems,
                List.of("account", "premises", "from"),
                PremisesFile.with(List.of("kind", "share", "basis", "debtor", "payer", "to")));
        file.file = table.file();
        table.forEach(row -> about(row, premises), row -> {
            if (shareFacts.withdrawal(row)) {
                debtorFacts.withdrawal(row);
                return;
            }
            AccountNumber account = row.read("account", AccountNumber::new);
            PremisesId id = premises.known(row);
            standIns.put(row, new Key(id, account));
            if (premises.isCommon(id)) {
                // common rooms have no agreements: the account would be billed nothing, and nobody would know
                row.refuse("premises", id.value(), "commonRooms");
            }
            DateRange range = row.range();
            Exact share = row.share("share", Exact.ONE);
            DebtorId debtor =
                    row.text("debtor").isPresent() ? row.read("debtor", DebtorId::new) : new DebtorId(account.value());
            ShareBasis basis = row.code("basis", ShareBasis.class, ShareBasis.OWNERSHIP);
            AccountKind kind = row.code("kind", AccountKind.class, AccountKind.MANAGER);
            Optional<String> payer = row.text("payer");
            file.kinds.put(account, kind);
            payer.ifPresent(name -> file.payers.put(account, name));
            file.open.merge(account, range, AccountsFile::hull);
            shareFacts.add(row, new Key(id, account), range, new AccountShare(account, basis, share));
            debtorFacts.add(row, new Key(id, account), range, debtor);
            standIns.remove(row);
        });
        table.needsRows();
        shareFacts
                .timelines()
                .forEach((key, timeline) -> file.shares
                        .computeIfAbsent(key.premises, each -> new TreeMap<>())
                        .put(key.account, timeline));
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

    /** An account of which a row cannot be read is known all the same, so that it can be parked; what stands in is never posted. */
    private void standIn(Key key) {
        open.put(key.account, DateRange.from(BEGINNING));
        var fact = Fact.of(
                new FactId("unread:" + key),
                DateRange.from(BEGINNING),
                new Known(Instant.EPOCH, 0),
                new AccountShare(key.account, ShareBasis.AGREEMENT, Exact.ONE));
        shares.computeIfAbsent(key.premises, each -> new TreeMap<>()).put(key.account, Timeline.of(List.of(fact)));
    }

    private static Subject about(Fields row, PremisesFile premises) {
        return row.peek("account", AccountNumber::new)
                .<Subject>map(Subject.OfAccount::new)
                .orElseGet(() -> premises.ofKnown(row));
    }

    /** The account that a row of another file names. */
    static Subject ofNamed(Fields row) {
        return row.peek("account", AccountNumber::new)
                .<Subject>map(Subject.OfAccount::new)
                .orElseGet(Subject.Unknown::new);
    }

    /** The premises of an account. */
    List<PremisesId> premisesOf(AccountNumber account) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(account))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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

    AccountNumber known(Fields row) {
        AccountNumber account = row.read("account", AccountNumber::new);
        return open.containsKey(account) ? account : row.refuse("account", account.value(), "unknownIn", file);
    }

    List<PersonalAccount> accounts() {
        return open.entrySet().stream()
                .map(entry -> new PersonalAccount(
                        entry.getKey(),
                        kinds.getOrDefault(entry.getKey(), AccountKind.MANAGER),
                        entry.getValue(),
                        debtor(debtors.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    /** Each premises of an account states its debtor; where all say the same that is one statement, where they differ a contradiction. */
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

    Map<AccountNumber, String> payers() {
        return payers;
    }
}
