package io.saldo.billing.statement;

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
    }
}
