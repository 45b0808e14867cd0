package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How what premises owe is divided among their accounts.
 *
 * @param shares of the accounts, at least one; they sum to 1
 */
public record AccountDivision(ShareBasis basis, SortedMap<AccountNumber, Exact> shares) {
    public AccountDivision {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        Exact sum = Exact.ZERO;
        for (Exact share : shares.values()) {
            sum = sum.plus(share);
        }
        InvalidValueException.unless(sum.equals(Exact.ONE), "sum of shares", sum, "1");
    }

    /** One account for all. */
    public static AccountDivision whole(AccountNumber account) {
        return new AccountDivision(ShareBasis.AGREEMENT, new TreeMap<>(Map.of(account, Exact.ONE)));
    }
}
