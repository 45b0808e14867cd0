package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a bill written before, {@code charges.csv}: to see whether billing the same facts again gives the same.
 *
 * @param amounts by account, debtor where it is another, service, creditor, month about, kind and ordinal
 */
public record PostedLines(SortedMap<String, Kopecks> amounts) {
    public PostedLines {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /**
     * A line that is not as it was posted.
     *
     * @param line account, debtor where it is another, service, creditor, month about, kind and ordinal
     * @param posted null where it was not posted
     * @param charged null where it is not charged any more
     */
    public record Drift(
            String line, @Nullable Kopecks posted, @Nullable Kopecks charged) {
        /** What is charged now less what was posted. */
        public Kopecks difference() {
            return (charged == null ? Kopecks.ZERO : charged).minus(posted == null ? Kopecks.ZERO : posted);
        }
    }

    /**
     * Reads the file.
     *
     * @throws HouseFolderException with everything that is wrong: a file of which a row is lost proves nothing
     */
    public static PostedLines read(Path file) {
        var problems = new Problems();
        SortedMap<String, Kopecks> amounts = new TreeMap<>();
        Table.file(
                        file,
                        problems,
                        List.of("account", "service", "creditor", "about", "kind", "ordinal", "amount"),
                        List.of("debtor", "payee", "volume", "volume_exact", "unit", "method", "tariff", "nature"))
                .forEach(row -> new Subject.House(), row -> {
                    AccountNumber account = row.read("account", AccountNumber::new);
                    DebtorId own = new DebtorId(account.value());
                    String line = line(
                            account,
                            row.text("debtor").isPresent() ? row.read("debtor", DebtorId::new) : own,
                            row.read("service", ServiceCode::new).value(),
                            row.read("creditor", PartyId::new).value(),
                            row.month("about").toString(),
                            row.code("kind", LineKind.class).name(),
                            Integer.toString(row.count("ordinal")));
                    if (amounts.put(line, row.money("amount")) != null) {
                        row.refuse("ordinal", row.required("ordinal"), "duplicateLine");
                    }
                });
        if (!problems.fatal().isEmpty()) {
            throw new HouseFolderException(problems.fatal());
        }
        return new PostedLines(amounts);
    }

    /** What differs from the lines charged now, in order of lines. */
    public List<Drift> against(List<Line> lines) {
        SortedMap<String, Kopecks> charged = new TreeMap<>();
        lines.forEach(line -> charged.put(
                line(
                        line.id().account(),
                        line.id().debtor(),
                        line.id().service().value(),
                        line.id().creditor().value(),
                        line.id().about().toString(),
                        line.id().kind().name(),
                        Integer.toString(line.id().ordinal())),
                line.amount()));
        SortedSet<String> all = new TreeSet<>(amounts.keySet());
        all.addAll(charged.keySet());
        List<Drift> drift = new ArrayList<>();
        for (String line : all) {
            @Nullable Kopecks before = amounts.get(line);
            @Nullable Kopecks now = charged.get(line);
            if (!Objects.equals(before, now)) {
                drift.add(new Drift(line, before, now));
            }
        }
        return drift;
    }

    /** An account that is its own debtor names itself once. */
    private static String line(AccountNumber account, DebtorId debtor, String... more) {
        boolean own = debtor.value().equals(account.value());
        return account + "/" + (own ? "" : debtor + "/") + String.join("/", more);
    }
}
