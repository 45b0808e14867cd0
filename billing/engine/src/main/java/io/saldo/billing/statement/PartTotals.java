package io.saldo.billing.statement;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.Movement;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The money of one part.
 *
 * @param payments of the debtor
 */
record PartTotals(DocumentPart part, DocumentDirectory directory, BillingPeriod period, List<Payment> payments) {

    DocumentTotals all() {
        return totals(part.rows(), lastPayment(payment -> true));
    }

    List<PayeePart> payees() {
        return part.payees().stream()
                .sorted(Comparator.comparingInt(directory::place))
                .map(id -> new PayeePart(
                        directory.party(id),
                        bank(directory.party(id)),
                        totals(
                                part.rows().stream()
                                        .filter(row -> row.payee().equals(id))
                                        .toList(),
                                lastPayment(payment -> payment.receivedBy().equals(id)))))
                .toList();
    }

    /** What the sum of a document without services is made of. */
    List<DebtRow> debts() {
        return part.purpose() != DocumentPurpose.PENALTIES
                ? List.of()
                : part.rows().stream()
                        .map(row -> new DebtRow(
                                name(row), directory.party(row.payee()).name(), row.kind(), totals(List.of(row), null)))
                        .toList();
    }

    private String name(Movement row) {
        return row.service() == null ? "" : directory.name(row.service());
    }

    private static DocumentTotals totals(List<Movement> rows, @Nullable LocalDate lastPayment) {
        Kopecks paid = sum(rows, Movement::paid);
        return new DocumentTotals(
                sum(rows, Movement::opening),
                sum(rows, Movement::charged),
                sum(rows, Movement::recalculated),
                sum(rows, Movement::moved),
                paid,
                paid.isZero() ? null : lastPayment,
                sum(rows, Movement::offset),
                sum(rows, Movement::closing));
    }

    private static Kopecks sum(List<Movement> rows, Function<Movement, Kopecks> column) {
        return Kopecks.sum(rows.stream().map(column).toList());
    }

    private @Nullable LocalDate lastPayment(Predicate<Payment> which) {
        boolean penalties = part.purpose() == DocumentPurpose.PENALTIES;
        return payments.stream()
                .filter(each -> (each.kind() != DebtKind.PRINCIPAL) == penalties)
                .filter(each -> part.payees().contains(each.receivedBy()))
                .filter(which)
                .map(Payment::day)
                .filter(period::contains)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private BankDetails bank(Party party) {
        Resolution<BankDetails> bank = party.bank().over(DateRange.day(period.last()));
        return Optional.of(bank)
                .filter(Resolution.Resolved.class::isInstance)
                .flatMap(resolved ->
                        ((Resolution.Resolved<BankDetails>) resolved).spans().at(period.last()))
                .map(Span::value)
                .orElseThrow(() -> new InvalidValueException(
                        "bank details", party.id(), "exactly one set in force on " + period.last()));
    }
}
