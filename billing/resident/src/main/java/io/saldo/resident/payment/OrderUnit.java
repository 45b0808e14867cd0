package io.saldo.resident.payment;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an order goes through the gateway of one organization: a payment of its own at the bank, with a state of its
 * own.
 *
 * @param ordinal 0 for the first
 * @param fee what paying costs the payer besides; may be zero
 * @param gateway how the gateway knows it; null until it was registered there
 * @param steps at least the first, the oldest first
 * @param paid the moment the bank names; null while it is not paid
 * @param receipt the number of the fiscal receipt; null where none was handed over
 */
public record OrderUnit(
        int ordinal,
        OrganizationId organization,
        List<PaymentPart> parts,
        Kopecks fee,
        @Nullable GatewayPayment gateway,
        List<UnitStep> steps,
        @Nullable Instant paid,
        @Nullable String receipt) {
    public OrderUnit {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
        InvalidValueException.unless(!parts.isEmpty() && !steps.isEmpty(), "unit of an order", ordinal, "parts");
    }

    public UnitState state() {
        return steps.get(steps.size() - 1).state();
    }

    /** What goes to payees. */
    public Kopecks amount() {
        return Kopecks.sum(parts.stream().map(PaymentPart::amount).toList());
    }

    /** What the payer pays. */
    public Kopecks total() {
        return amount().plus(fee);
    }

    OrderUnit at(GatewayPayment payment) {
        return new OrderUnit(ordinal, organization, parts, fee, payment, steps, paid, receipt);
    }

    OrderUnit then(UnitState state, Instant at, String note) {
        return new OrderUnit(ordinal, organization, parts, fee, gateway, longer(state, at, note), paid, receipt);
    }

    OrderUnit paid(GatewayAnswer answer, Instant at) {
        return new OrderUnit(
                ordinal,
                organization,
                parts,
                fee,
                gateway,
                longer(UnitState.PAID, at, ""),
                answer.at(),
                answer.receipt());
    }

    private List<UnitStep> longer(UnitState state, Instant at, String note) {
        var longer = new ArrayList<>(steps);
        longer.add(new UnitStep(state, at, note));
        return longer;
    }
}
