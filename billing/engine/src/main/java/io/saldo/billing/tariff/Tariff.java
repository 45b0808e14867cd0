package io.saldo.billing.tariff;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A tariff (тариф).
 *
 * @param price roubles a unit of the service, with every decimal of the decree (a price of gas has five); zero or more
 * @param upTo for a range of the monthly volume, its upper end, included; null for the last range and where there are none
 * @param source the act that sets it, for a reader to check
 */
public record Tariff(Quantity price, @Nullable Quantity upTo, Vat vat, String source) implements Canonical {
    public Tariff {
        InvalidValueException.unless(price.signum() >= 0, "tariff", price, "zero or more");
        InvalidValueException.unless(
                upTo == null || upTo.signum() > 0, "end of the range", upTo == null ? "" : upTo, "more than zero");
    }

    /** A price for any volume, with the tax. */
    public Tariff(Quantity price, String source) {
        this(price, null, Vat.INCLUDED, source);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("price", price).field("upTo", upTo).field("vat", vat).field("source", source);
    }
}
