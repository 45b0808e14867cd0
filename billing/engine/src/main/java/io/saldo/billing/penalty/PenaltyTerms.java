package io.saldo.billing.penalty;

import io.saldo.kernel.account.AccountNumber;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How penalties are counted in a house.
 *
 * @param regimes of accounts that are under another regime than the Housing Code's, by contract
 */
public record PenaltyTerms(PenaltyPolicy policy, SortedMap<AccountNumber, PenaltyRegime> regimes) {
    /** The default policy, everybody under the Housing Code. */
    public static final PenaltyTerms DEFAULT = new PenaltyTerms(PenaltyPolicy.DEFAULT, new TreeMap<>());

    public PenaltyTerms {
        regimes = Collections.unmodifiableSortedMap(new TreeMap<>(regimes));
    }

    PenaltyRegime regime(AccountNumber account, boolean capitalRepair) {
        return regimes.getOrDefault(account, capitalRepair ? PenaltyRegime.CAPITAL_REPAIR : PenaltyRegime.HOUSING);
    }
}
