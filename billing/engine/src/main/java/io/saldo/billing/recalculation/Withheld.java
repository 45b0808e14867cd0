package io.saldo.billing.recalculation;

import io.saldo.billing.month.Parked;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Comparator;

/** A recalculation that is not posted now, and will be once the reason is gone: the account, or the service of the house, is parked in the month it is about, or the account in the open one. */
public record Withheld(BillingPeriod about, Parked parked) implements Canonical {
    /** By months, then by what is parked. */
    public static final Comparator<Withheld> ORDER =
            Comparator.comparing(Withheld::about).thenComparing(Withheld::parked);

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("about", about).object("parked", parked);
    }
}
