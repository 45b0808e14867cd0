package io.saldo.resident.payment;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A wish to pay: one sum for the payer, a unit for each organization.
 *
 * @param number as the payer reads it; tells nothing of other orders
 * @param units in the order of their ordinals
 * @param version 1 when added and one more with each saving
 */
public record PaymentOrder(
        OrderId id, String number, UserId payer, Instant begun, List<OrderUnit> units, long version) {
    public PaymentOrder {
        units = List.copyOf(units);
        InvalidValueException.unless(!units.isEmpty(), "units", number, "at least one");
    }

    /** What the payer pays in all. */
    public Kopecks total() {
        return Kopecks.sum(units.stream().map(OrderUnit::total).toList());
    }

    /** The fees of all units. */
    public Kopecks fee() {
        return Kopecks.sum(units.stream().map(OrderUnit::fee).toList());
    }

    public boolean isAbout(AccountRef account) {
        return units.stream()
                .flatMap(unit -> unit.parts().stream())
                .anyMatch(part -> part.account().equals(account));
    }

    PaymentOrder with(OrderUnit unit) {
        var changed = new ArrayList<>(units);
        changed.set(unit.ordinal(), unit);
        return new PaymentOrder(id, number, payer, begun, changed, version);
    }

    public PaymentOrder withVersion(long other) {
        return new PaymentOrder(id, number, payer, begun, units, other);
    }
}
