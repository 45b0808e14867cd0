package io.saldo.billing.balance;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The movement of one account in one month.
 *
 * @param rows by payee, service, creditor and kind
 * @param lastPayments the day of the last payment of the month, by payee
 */
public record AccountStatement(
        AccountNumber account, BillingPeriod period, List<Movement> rows, SortedMap<PartyId, LocalDate> lastPayments) {
    public AccountStatement {
        rows = rows.stream()
                .filter(row -> !row.isEmptyAdvance())
                .sorted(Movement.ORDER)
                .toList();
        lastPayments = Collections.unmodifiableSortedMap(new TreeMap<>(lastPayments));
    }

    /**
     * The statements of all accounts that have an obligation or a payment.
     *
     * @param obligations all of them, the month's included
     * @param allocations all of them, the month's included
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> allocations) {
        var statements = new Statements(period);
        statements.add(obligations, payments, allocations);
        return statements.build();
    }

    /** The sum of one column over the rows of a payee, or over all rows when it is null. */
    public Kopecks sum(@Nullable PartyId payee, Function<Movement, Kopecks> column) {
        return Kopecks.sum(rows.stream()
                .filter(row -> payee == null || row.payee().equals(payee))
                .map(column)
                .toList());
    }

    private static final class Statements {
        private final BillingPeriod period;
        private final SortedMap<AccountNumber, List<Movement>> rows = new TreeMap<>();
        private final Map<AccountNumber, SortedMap<PartyId, LocalDate>> lastPayments = new HashMap<>();

        Statements(BillingPeriod period) {
            this.period = period;
        }

        void add(Collection<Obligation> obligations, Collection<Payment> payments, Collection<Allocation> allocations) {
            Map<ObligationId, Obligation> byId = new HashMap<>();
            for (Obligation each : obligations) {
                byId.put(each.id(), each);
                int age = period.compareTo(each.posted());
                if (age >= 0) {
                    row(each, age == 0);
                }
            }
            Map<PaymentId, Payment> paymentsById = new HashMap<>();
            for (Payment each : payments) {
                if (!each.day().isAfter(period.last())) {
                    paymentsById.put(each.id(), each);
                    advance(each, each.amount());
                }
            }
            for (Allocation each : allocations) {
                Obligation obligation = byId.get(each.obligation());
                Payment payment = paymentsById.get(each.payment());
                if (obligation != null && payment != null && !each.valueDate().isAfter(period.last())) {
                    allocation(each, obligation, payment);
                }
            }
        }

        /** A debt of before is opening, a debt of the month is charged, one shown in the month but about an earlier one is recalculated. */
        private void row(Obligation each, boolean ofMonth) {
            Kopecks zero = Kopecks.ZERO;
            boolean recalculated = ofMonth && each.made() == MovementKind.RECALCULATION;
            put(
                    each,
                    ofMonth ? zero : each.amount(),
                    ofMonth && !recalculated ? each.amount() : zero,
                    recalculated ? each.amount() : zero,
                    zero,
                    zero);
        }

        /** A payment begins as an advance, a credit in the row of what it takes off; allocations take them from there. */
        private void advance(Payment payment, Kopecks amount) {
            boolean ofMonth = period.contains(payment.day());
            OwedFor credited = payment.creditedFor();
            if (credited != null) {
                Kopecks zero = Kopecks.ZERO;
                put(
                        payment.account(),
                        new Movement(
                                credited.service(),
                                credited.creditor(),
                                credited.payee(),
                                payment.kind(),
                                ofMonth ? zero : amount.negate(),
                                zero,
                                ofMonth ? amount.negate() : zero,
                                zero,
                                zero));
                return;
            }
            put(payment, ofMonth ? Kopecks.ZERO : amount.negate(), ofMonth ? amount : Kopecks.ZERO, Kopecks.ZERO);
            if (ofMonth) {
                lastPayments
                        .computeIfAbsent(payment.account(), account -> new TreeMap<>())
                        .merge(payment.receivedBy(), payment.day(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }

        private void allocation(Allocation allocation, Obligation obligation, Payment payment) {
            Kopecks amount = allocation.amount();
            Kopecks zero = Kopecks.ZERO;
            boolean ofMonth = period.contains(payment.day());
            if (allocation.valueDate().isBefore(period.first())) {
                put(obligation, amount.negate(), zero, zero, zero, zero);
                put(payment, amount, zero, zero);
            } else if (ofMonth
                    && payment.creditedFor() == null
                    && obligation.posted().compareTo(period) < 0) {
                put(obligation, zero, zero, zero, amount, zero);
                put(payment, zero, amount.negate(), zero);
            } else {
                put(obligation, zero, zero, zero, zero, amount);
                put(payment, zero, zero, amount.negate());
            }
        }

        private void put(
                Obligation each, Kopecks opening, Kopecks charged, Kopecks recalculated, Kopecks paid, Kopecks offset) {
            put(
                    each.account(),
                    new Movement(
                            each.owedFor().service(),
                            each.owedFor().creditor(),
                            each.owedFor().payee(),
                            each.kind(),
                            opening,
                            charged,
                            recalculated,
                            paid,
                            offset));
        }

        private void put(Payment each, Kopecks opening, Kopecks paid, Kopecks offset) {
            OwedFor credited = each.creditedFor();
            put(
                    each.account(),
                    new Movement(
                            credited == null ? null : credited.service(),
                            credited == null ? each.receivedBy() : credited.creditor(),
                            each.receivedBy(),
                            each.kind(),
                            opening,
                            Kopecks.ZERO,
                            Kopecks.ZERO,
                            paid,
                            offset));
        }

        private void put(AccountNumber account, Movement row) {
            List<Movement> list = rows.computeIfAbsent(account, key -> new ArrayList<>());
            Optional<Movement> same = list.stream()
                    .filter(each -> Movement.ORDER.compare(each, row) == 0)
                    .findFirst();
            same.ifPresent(list::remove);
            list.add(same.map(each -> each.plus(row)).orElse(row));
        }

        SortedMap<AccountNumber, AccountStatement> build() {
            SortedMap<AccountNumber, AccountStatement> statements = new TreeMap<>();
            rows.forEach((account, list) -> statements.put(
                    account,
                    new AccountStatement(account, period, list, lastPayments.getOrDefault(account, new TreeMap<>()))));
            return statements;
        }
    }
}
