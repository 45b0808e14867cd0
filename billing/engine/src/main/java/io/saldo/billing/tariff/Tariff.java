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
 * @param upTo for a range of the monthly volume, its upper end, included; null for the last range and where there are
 *     none
 * @param source the act that sets it, for a reader to check
 * @param tiers what the price of a range is for; the first range decides
 */
public record Tariff(Quantity price, @Nullable Quantity upTo, Vat vat, String source, Tiers tiers)
        implements Canonical {
    public Tariff {
        InvalidValueException.unless(price.signum() >= 0, "tariff", price, "zero or more");
        InvalidValueException.unless(
                upTo == null || upTo.signum() > 0, "end of the range", upTo == null ? "" : upTo, "more than zero");
    }

    /** A price whose ranges are blocks. */
    public Tariff(Quantity price, @Nullable Quantity upTo, Vat vat, String source) {
        this(price, upTo, vat, source, Tiers.BLOCKS);
    }

    /** A price for any volume, with the tax. */
    public Tariff(Quantity price, String source) {
        this(price, null, Vat.INCLUDED, source);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("price", price).field("upTo", upTo).field("vat", vat).field("source", source);
        // blocks are what a tariff without the word has always meant: its canonical form stays
        out.field("tiers", tiers == Tiers.BLOCKS ? null : tiers);
    }
}
