package io.saldo.billing.charge;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;

/**
 * What a supplier invoiced of one resource for the common property of a house in a month.
 *
 * @param volume in units of the resource; below zero where an invoice takes back
 * @param price roubles a unit
 */
public record InvoicedResource(Resource resource, Quantity volume, Quantity price) implements Canonical {
    public InvoicedResource {
        InvalidValueException.unless(
                volume.unit().equals(resource.unit()), "unit of the invoiced volume", volume, resource.unit() + "");
        InvalidValueException.unless(
                price.signum() >= 0 && price.unit().equals(Unit.RUB.per(resource.unit())),
                "invoiced price",
                price,
                "zero or more, in " + Unit.RUB.per(resource.unit()));
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("resource", resource).field("volume", volume).field("price", price);
    }
}
