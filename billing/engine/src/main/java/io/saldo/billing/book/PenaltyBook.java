package io.saldo.billing.book;

import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How penalties are counted in a house, as it was ever stated. What is stated late counts penalties of all days anew:
 * of one account by its regime, of every account by the policy.
 *
 * @param regimes of accounts that are under another regime than the Housing Code's, by contract
 */
public record PenaltyBook(Described<PenaltyPolicy> policy, SortedMap<AccountNumber, Described<PenaltyRegime>> regimes) {
    /** The default policy, everybody under the Housing Code. */
    public static final PenaltyBook DEFAULT = of(PenaltyPolicy.DEFAULT);

    public PenaltyBook {
        regimes = Collections.unmodifiableSortedMap(new TreeMap<>(regimes));
    }

    /** A policy known from the beginning, everybody under the Housing Code. */
    public static PenaltyBook of(PenaltyPolicy policy) {
        return of(new PenaltyTerms(policy, new TreeMap<>()));
    }

    /** Terms known from the beginning. */
    public static PenaltyBook of(PenaltyTerms terms) {
        SortedMap<AccountNumber, Described<PenaltyRegime>> regimes = new TreeMap<>();
        terms.regimes()
                .forEach((account, regime) ->
                        regimes.put(account, Described.once(new FactId("penalty regime:" + account), regime)));
        return new PenaltyBook(Described.once(new FactId("penalty policy"), terms.policy()), regimes);
    }

    /** The terms as known at a moment. A policy that was withdrawn leaves the default one. */
    public PenaltyTerms asOf(Moment moment) {
        SortedMap<AccountNumber, PenaltyRegime> stood = new TreeMap<>();
        regimes.forEach((account, described) ->
                described.asOf(moment).ifPresent(standing -> stood.put(account, standing.latest())));
        return new PenaltyTerms(policy.asOf(moment).map(Described::latest).orElse(PenaltyPolicy.DEFAULT), stood);
    }
}
