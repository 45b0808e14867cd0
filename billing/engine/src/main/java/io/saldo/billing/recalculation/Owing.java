package io.saldo.billing.recalculation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.util.Comparator;

/** Which account owes for what, and to whom: money never moves from one of these to another by itself. */
public record Owing(AccountNumber account, ServiceCode service, PartyId creditor, PartyId payee, PartyId performer)
        implements Comparable<Owing>, Canonical {
    private static final Comparator<Owing> ORDER = Comparator.comparing(Owing::account)
            .thenComparing(Owing::service)
            .thenComparing(Owing::creditor)
            .thenComparing(Owing::payee)
            .thenComparing(Owing::performer);

    @Override
    public int compareTo(Owing other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("service", service)
                .field("creditor", creditor)
                .field("payee", payee)
                .field("performer", performer);
    }
}
