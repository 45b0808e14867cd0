package io.saldo.billing.recalculation;

import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A charge or recalculation that is not posted now, and will be once the reason is gone: the account, or the service of
 * the house, is parked in the month it is about, or the account in the open one.
 *
 * @param givenUp the decision to wait for it no longer; null while it waits
 */
public record Withheld(
        BillingPeriod about, Parked parked, @Nullable TextRef givenUp) implements Canonical {
    /** By months, then by what is parked. */
    public static final Comparator<Withheld> ORDER =
            Comparator.comparing(Withheld::about).thenComparing(Withheld::parked);

    /** What waits, nobody having decided otherwise. */
    public Withheld(BillingPeriod about, Parked parked) {
        this(about, parked, null);
    }

    /** The same as decisions that stand now have it. */
    public Withheld decided(Collection<GivenUp> decisions) {
        return new Withheld(
                about,
                parked,
                decisions.stream()
                        .filter(each -> each.covers(this))
                        .map(GivenUp::document)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("about", about).object("parked", parked).field("givenUp", givenUp);
    }
}
