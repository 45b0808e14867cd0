package io.saldo.billing.binding;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a month needs of the past beside what the month before handed on. Without late facts it is nothing.
 *
 * @param months closed months that have to be read
 * @param accounts accounts whose posted rows have to be read, because something about money they paid or owed long ago
 *     became known
 */
public record Needs(SortedSet<BillingPeriod> months, SortedSet<AccountNumber> accounts) {
    public Needs {
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }
}
