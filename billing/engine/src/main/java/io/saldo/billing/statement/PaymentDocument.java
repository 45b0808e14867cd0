package io.saldo.billing.statement;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.util.List;

/**
 * The payment document of one account for one month.
 *
 * @param head whom and what it is about (section 1 of the form)
 * @param services the calculation by services (section 3), in the order of the house
 * @param totals what is owed over all payees
 * @param payees to whom and how to pay (section 2), at least one
 * @param meters readings used, own and common (section 4)
 * @param notes remarks a resident must read, in order
 */
public record PaymentDocument(
        DocumentHead head,
        List<ServiceRow> services,
        DocumentTotals totals,
        List<PayeePart> payees,
        List<MeterRow> meters,
        List<DocumentNote> notes) {
    public PaymentDocument {
        services = List.copyOf(services);
        payees = List.copyOf(payees);
        meters = List.copyOf(meters);
        notes = List.copyOf(notes);
        Kopecks closing =
                Kopecks.sum(payees.stream().map(part -> part.totals().closing()).toList());
        InvalidValueException.unless(
                totals.closing().equals(closing), "closing", totals.closing(), "the sum over the payees, " + closing);
    }

    /** What to pay in all: an overpayment to one payee does not lower the debt to another. */
    public Kopecks toPay() {
        return Kopecks.sum(payees.stream().map(part -> part.totals().toPay()).toList());
    }
}
