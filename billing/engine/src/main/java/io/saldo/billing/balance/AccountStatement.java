package io.saldo.billing.balance;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
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
        return of(period, obligations, payments, allocations, List.of());
    }

    /**
     * The statements, with payments taken back.
     *
     * @param reversals all of them, the month's included
     */
    public static SortedMap<AccountNumber, AccountStatement> of(
            BillingPeriod period,
            Collection<Obligation> obligations,
            Collection<Payment> payments,
            Collection<Allocation> allocations,
            Collection<PaymentReversal> reversals) {
        var statements = new Statements(period);
        statements.add(obligations, payments, allocations, reversals);
        return statements.build();
    }

    /** What each kind of movement did to the account, for one kind of debt: principal, penalty or court cost. */
    public MovementSums sums(DebtKind kind) {
        return MovementSums.sum(rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Movement::sums)
                .toList());
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

        void add(
                Collection<Obligation> obligations,
                Collection<Payment> payments,
                Collection<Allocation> allocations,
                Collection<PaymentReversal> reversals) {
            Map<ObligationId, Obligation> byId = new HashMap<>();
            for (Obligation each : obligations) {
                byId.put(each.id(), each);
                if (each.posted().compareTo(period) <= 0) {
                    put(each, dated(each.posted(), each.made()), each.amount());
                }
            }
            Map<PaymentId, Payment> paymentsById = new HashMap<>();
            for (Payment each : payments) {
                if (each.booked().compareTo(period) <= 0) {
                    paymentsById.put(each.id(), each);
                    payment(each);
                }
            }
            Map<PaymentId, PaymentReversal> reversed = new HashMap<>();
            for (PaymentReversal each : reversals) {
                Payment payment = paymentsById.get(each.payment());
                if (payment != null && each.booked().compareTo(period) <= 0) {
                    reversed.put(each.id(), each);
                    put(payment, dated(each.booked(), MovementKind.REVERSAL), payment.amount());
                }
            }
            for (Allocation each : allocations) {
                Obligation obligation = byId.get(each.obligation());
                PaymentReversal reversal = reversed.get(each.payment());
                Payment payment = paymentsById.get(reversal == null ? each.payment() : reversal.payment());
                if (obligation != null && payment != null) {
                    allocation(each, obligation, payment, reversal);
                }
            }
        }

        /** What is of an earlier month stands in the opening balance, whatever it was. */
        private MovementKind dated(BillingPeriod month, MovementKind kind) {
            return month.compareTo(period) < 0 ? MovementKind.OPENING : kind;
        }

        /** A payment begins as an advance, a credit in the row of what it takes off; allocations take them from there. */
        private void payment(Payment each) {
            MovementKind kind =
                    each.credit() == null ? MovementKind.PAYMENT : each.credit().kind();
            put(each, dated(each.booked(), kind), each.amount().negate());
            if (each.credit() == null && each.booked().equals(period)) {
                lastPayments
                        .computeIfAbsent(each.account(), account -> new TreeMap<>())
                        .merge(each.receivedBy(), each.day(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }

        private void allocation(
                Allocation each, Obligation obligation, Payment payment, @Nullable PaymentReversal reversal) {
            BillingPeriod month = later(
                    BillingPeriod.containing(each.valueDate()),
                    reversal == null ? payment.booked() : reversal.booked());
            if (month.compareTo(period) > 0) {
                return;
            }
            boolean straight = payment.credit() == null
                    && payment.booked().equals(period)
                    && obligation.posted().compareTo(period) < 0;
            MovementKind kind =
                    reversal != null ? MovementKind.REVERSAL : straight ? MovementKind.PAYMENT : MovementKind.SET_OFF;
            put(obligation, dated(month, kind), each.amount().negate());
            put(payment, dated(month, kind), each.amount());
        }

        private static BillingPeriod later(BillingPeriod one, BillingPeriod other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private void put(Obligation each, MovementKind kind, Kopecks amount) {
            put(
                    each.account(),
                    new Movement(
                            each.owedFor().service(),
                            each.owedFor().creditor(),
                            each.owedFor().payee(),
                            each.kind(),
                            MovementSums.of(kind, amount)));
        }

        private void put(Payment each, MovementKind kind, Kopecks amount) {
            OwedFor credited = each.creditedFor();
            put(
                    each.account(),
                    new Movement(
                            credited == null ? null : credited.service(),
                            credited == null ? each.receivedBy() : credited.creditor(),
                            each.receivedBy(),
                            each.kind(),
                            MovementSums.of(kind, amount)));
        }

        private void put(AccountNumber account, Movement row) {
            List<Movement> list = rows.computeIfAbsent(account, key -> new ArrayList<>());
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isAlike(row)) {
                    list.set(i, list.get(i).plus(row));
                    return;
                }
            }
            list.add(row);
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
