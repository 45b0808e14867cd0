package io.saldo.billing.allocation;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Comparator;

/**
 * What penalties are counted together for and rounded once: all that a debtor owes for a month to a creditor, through a
 * payee, for a service.
 *
 * @param origin the month the debts are for
 */
public record PenaltyKey(DebtorId debtor, OwedFor owedFor, BillingPeriod origin)
        implements Canonical, Comparable<PenaltyKey> {
    private static final Comparator<PenaltyKey> ORDER = Comparator.comparing(PenaltyKey::debtor)
            .thenComparing(key -> key.owedFor.service())
            .thenComparing(key -> key.owedFor.creditor())
            .thenComparing(PenaltyKey::origin)
            .thenComparing(key -> key.owedFor.payee());

    public static PenaltyKey of(Obligation debt) {
        return new PenaltyKey(debt.debtor(), debt.owedFor(), debt.origin());
    }

    @Override
    public int compareTo(PenaltyKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("debtor", debtor)
                .field("service", owedFor.service())
                .field("creditor", owedFor.creditor())
                .field("payee", owedFor.payee())
                .field("origin", origin);
    }
}
