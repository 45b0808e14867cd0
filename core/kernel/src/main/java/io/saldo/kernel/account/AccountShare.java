package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;

/**
 * The part of what premises owe that falls to an account.
 *
 * @param share more than 0, at most 1; the shares of premises on a day sum to 1
 */
public record AccountShare(AccountNumber account, ShareBasis basis, Exact share) implements Canonical {
    public AccountShare {
        InvalidValueException.unless(
                share.signum() > 0 && share.compareTo(Exact.ONE) <= 0,
                "share",
                share,
                "more than 0, at most 1, as in 1/2");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account).field("basis", basis).field("share", share);
    }
}
