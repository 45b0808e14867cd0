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
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code accounts.csv}: personal accounts and the premises they are for. A row for each premises of an account. */
final class AccountsFile {
    static final String FILE = "accounts.csv";

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
        Facts<Key, AccountShare> shareFacts = new Facts<>("share", zone, problems);
        Facts<Key, DebtorId> debtorFacts = new Facts<>("share", zone, problems);
        CsvTable.read(
                        folder,
                        FILE,
                        problems,
                        List.of("account", "premises", "from"),
                        PremisesFile.with(List.of("kind", "share", "basis", "debtor", "payer", "to")))
                .forEach(row -> {
                    if (shareFacts.withdrawal(row)) {
                        debtorFacts.withdrawal(row);
                        return;
                    }
                    AccountNumber account = row.read("account", AccountNumber::new);
                    PremisesId id = premises.known(row);
                    DateRange range = row.range();
                    Exact share = row.share("share", Exact.ONE);
                    ShareBasis basis = row.code("basis", ShareBasis.class, ShareBasis.OWNERSHIP);
                    file.kinds.put(account, row.code("kind", AccountKind.class, AccountKind.MANAGER));
                    row.text("payer").ifPresent(name -> file.payers.put(account, name));
                    file.open.merge(account, range, AccountsFile::hull);
                    shareFacts.add(row, new Key(id, account), range, new AccountShare(account, basis, share));
                    String debtor = row.text("debtor").orElse(account.value());
                    debtorFacts.add(row, new Key(id, account), range, new DebtorId(debtor));
                });
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
        return file;
    }

    private static DateRange hull(DateRange one, DateRange other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        if (one.until() == null || other.until() == null) {
            return DateRange.from(from);
        }
        return new DateRange(from, one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    AccountNumber known(Fields row) {
        AccountNumber account = row.read("account", AccountNumber::new);
        return open.containsKey(account) ? account : row.refuse("account", account.value(), "unknownIn", FILE);
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
