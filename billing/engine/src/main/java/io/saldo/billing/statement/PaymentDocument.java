package io.saldo.billing.statement;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.util.List;
import java.util.function.Function;

/**
 * A payment document of one account for one month.
 *
 * @param head whom and what it is about (section 1 of the form)
 * @param services the calculation by services (section 3), in the order of the house; empty in a document of penalties
 * @param debts what the sum is made of in a document of penalties; empty in others
 * @param voluntary services that nobody owes: in no total of this document
 * @param totals what is owed over all payees
 * @param payees to whom and how to pay (section 2), at least one
 * @param reference norms, house volumes and readings (section 4)
 * @param recalculations what changed charges, with reasons (section 5)
 * @param notes remarks a resident must read, in order
 */
public record PaymentDocument(
        DocumentHead head,
        List<ServiceRow> services,
        List<DebtRow> debts,
        List<ServiceRow> voluntary,
        DocumentTotals totals,
        List<PayeePart> payees,
        DocumentReference reference,
        List<RecalculationRow> recalculations,
        List<DocumentNote> notes) {
    public PaymentDocument {
        services = List.copyOf(services);
        debts = List.copyOf(debts);
        voluntary = List.copyOf(voluntary);
        payees = List.copyOf(payees);
        recalculations = List.copyOf(recalculations);
        notes = List.copyOf(notes);
        Kopecks closing = sum(payees, part -> part.totals().closing());
        InvalidValueException.unless(
                totals.closing().equals(closing), "closing", totals.closing(), "the sum over the payees, " + closing);
    }

    /** What to pay in all: an overpayment to one payee does not lower the debt to another. */
    public Kopecks toPay() {
        return sum(payees, part -> part.totals().toPay());
    }

    /** What to pay for whoever takes the voluntary services too. */
    public Kopecks toPayWithVoluntary() {
        return toPay().plus(sum(voluntary, row -> row.amounts().total()));
    }

    private static <T> Kopecks sum(List<T> parts, Function<T, Kopecks> amount) {
        return Kopecks.sum(parts.stream().map(amount).toList());
    }
}
