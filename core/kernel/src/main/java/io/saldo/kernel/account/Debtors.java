package io.saldo.kernel.account;

import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who owes what accounts accrue, day by day, as known at one moment.
 *
 * @param byAccount an account that is not named is its own debtor
 */
public record Debtors(SortedMap<AccountNumber, Spans<DebtorId>> byAccount) {
    /** Every account is its own debtor. */
    public static final Debtors NONE = new Debtors(new TreeMap<>());

    public Debtors {
        byAccount = Collections.unmodifiableSortedMap(new TreeMap<>(byAccount));
    }

    /** The debtor of a day: of a day that nobody is named for, the one before, or else the first. */
    public DebtorId on(AccountNumber account, LocalDate day) {
        Spans<DebtorId> spans = byAccount.isEmpty() ? null : byAccount.get(account);
        if (spans == null || spans.isEmpty()) {
            return new DebtorId(account.value());
        }
        DebtorId found = spans.list().get(0).value();
        if (spans.list().size() == 1) {
            return found;
        }
        for (Span<DebtorId> span : spans.list()) {
            found = span.days().from().isAfter(day) ? found : span.value();
        }
        return found;
    }
}
