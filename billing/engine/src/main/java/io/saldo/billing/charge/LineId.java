package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Comparator;

/**
 * The identity of a line: derived from what it is, never random, so that billing the same facts again gives the same lines.
 *
 * @param posted the month whose bill it stands in
 * @param about the month it is about
 * @param ordinal tells apart lines alike in all else, from 0
 */
public record LineId(
        HouseId house,
        BillingPeriod posted,
        AccountNumber account,
        ServiceCode service,
        PartyId creditor,
        BillingPeriod about,
        LineKind kind,
        int ordinal)
        implements Comparable<LineId>, Canonical {
    private static final Comparator<LineId> ORDER = Comparator.comparing(LineId::house)
            .thenComparing(LineId::posted)
            .thenComparing(LineId::account)
            .thenComparing(LineId::service)
            .thenComparing(LineId::creditor)
            .thenComparing(LineId::about)
            .thenComparing(LineId::kind)
            .thenComparingInt(LineId::ordinal);

    @Override
    public int compareTo(LineId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("posted", posted)
                .field("account", account)
                .field("service", service)
                .field("creditor", creditor)
                .field("about", about)
                .field("kind", kind)
                .field("ordinal", ordinal);
    }

    /** All parts joined by slashes, for files and logs. */
    @Override
    public String toString() {
        return String.join(
                "/",
                house.value(),
                posted.toString(),
                account.value(),
                service.value(),
                creditor.value(),
                about.toString(),
                kind.name(),
                Integer.toString(ordinal));
    }
}
