package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * {@code debtors.csv}: who owes what an account accrues, by days, with names; for accounts that pass from one to
 * another.
 */
final class DebtorsFile {
    private String file = "debtors.csv";
    private final Set<AccountNumber> named = new HashSet<>();
    private final Map<DebtorId, String> names = new HashMap<>();
    private final List<Fields> rows = new ArrayList<>();
    private SortedMap<AccountNumber, Timeline<DebtorId>> timelines = Collections.emptySortedMap();

    private DebtorsFile() {}

    static DebtorsFile read(Path folder, ZoneId zone, Problems problems) {
        var read = new DebtorsFile();
        Facts<AccountNumber, DebtorId> facts = new Facts<>("debtor", zone, problems);
        Table.optional(
                        folder,
                        "debtors",
                        problems,
                        List.of("account", "debtor", "from"),
                        PremisesFile.with(List.of("payer", "to")))
                .ifPresent(table -> {
                    read.file = table.file();
                    table.forEach(AccountsFile::ofNamed, row -> read.read(row, facts));
                });
        read.timelines = facts.timelines();
        return read;
    }

    private void read(Fields row, Facts<AccountNumber, DebtorId> facts) {
        if (facts.withdrawal(row)) {
            return;
        }
        AccountNumber account = row.read("account", AccountNumber::new);
        named.add(account);
        rows.add(row);
        DebtorId debtor = row.read("debtor", DebtorId::new);
        row.text("payer").ifPresent(name -> names.put(debtor, name));
        facts.add(row, account, row.range(), debtor);
    }

    /** The accounts are read later: their rows may say nothing more of debtors. */
    void check(AccountsFile accounts) {
        rows.forEach(row -> Problems.attempt(() -> accounts.known(row)));
    }

    String file() {
        return file;
    }

    boolean isNamed(AccountNumber account) {
        return named.contains(account);
    }

    Timeline<DebtorId> of(AccountNumber account) {
        return timelines.getOrDefault(account, Timeline.empty());
    }

    Map<DebtorId, String> names() {
        return names;
    }
}
