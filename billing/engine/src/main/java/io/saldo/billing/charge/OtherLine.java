package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A line as another system posted it, for an account that was taken over or is billed by both for a while.
 *
 * @param posted the month whose bill it stood in
 * @param about the month it is about
 * @param kind what of ours it would be
 * @param volume what was charged for; null where that system did not tell
 * @param tariff roubles for a unit of it; null where that system did not tell
 * @param method how the volume was determined; null where that system did not tell
 */
public record OtherLine(
        AccountNumber account,
        ServiceCode service,
        BillingPeriod posted,
        BillingPeriod about,
        LineKind kind,
        Kopecks amount,
        @Nullable Quantity volume,
        @Nullable Quantity tariff,
        @Nullable VolumeMethod method)
        implements Canonical {
    public OtherLine {
        InvalidValueException.unless(about.compareTo(posted) <= 0, "month of the line", about, posted + " or before");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("service", service)
                .field("posted", posted)
                .field("about", about)
                .field("kind", kind)
                .field("amount", amount)
                .field("volume", volume)
                .field("tariff", tariff)
                .field("method", method);
    }
}
