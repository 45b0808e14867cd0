package io.saldo.billing.tariff;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;

/**
 * A tariff (тариф).
 *
 * @param price roubles a unit of the service, with every decimal of the decree (a price of gas has five); zero or more; with VAT for households
 * @param source the act that sets it, for a reader to check
 */
public record Tariff(Quantity price, String source) implements Canonical {
    public Tariff {
        InvalidValueException.unless(price.signum() >= 0, "tariff", price, "zero or more");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("price", price).field("source", source);
    }
}
