package io.saldo.billing.balance;

import io.saldo.billing.allocation.AccountMoney;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one account's movement. */
final class MovementRows {
    private static final SortedMap<PartyId, LocalDate> NO_PAYMENTS = Collections.emptySortedMap();

    private final BillingPeriod period;
    private final List<Row> rows = new ArrayList<>();
    private SortedMap<PartyId, LocalDate> lastPayments = NO_PAYMENTS;

    MovementRows(BillingPeriod period) {
        this.period = period;
    }

    private record Row(
            @Nullable ServiceCode service,
            PartyId creditor,
            PartyId payee,
            DebtKind kind,
            MovementSums.Gathering sums) {
        boolean isOf(@Nullable ServiceCode other, PartyId owedTo, PartyId paidTo, DebtKind debt) {
            return kind == debt && Objects.equals(service, other) && creditor.equals(owedTo) && payee.equals(paidTo);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void add(AccountMoney account) {
        for (Obligation each : account.obligations()) {
            if (each.posted().compareTo(period) <= 0) {
                put(each, dated(each.posted(), each.made()), each.amount());
            }
        }
        for (Payment each : account.payments()) {
            if (each.booked().compareTo(period) <= 0) {
                payment(each);
                reversals(each, account.reversals());
            }
        }
        for (AccountMoney.Entry each : account.entries()) {
            Payment payment = each.payment();
            if (payment != null && payment.booked().compareTo(period) <= 0) {
                allocation(each, payment);
            }
        }
    }

    AccountStatement statement(AccountNumber account) {
        List<Movement> list = new ArrayList<>(rows.size());
        for (Row row : rows) {
            list.add(new Movement(row.service, row.creditor, row.payee, row.kind, row.sums.sums()));
        }
        return new AccountStatement(account, period, list, lastPayments);
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
            if (lastPayments.isEmpty()) {
                lastPayments = new TreeMap<>();
            }
            lastPayments.merge(each.receivedBy(), each.day(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private void reversals(Payment payment, List<PaymentReversal> reversals) {
        for (PaymentReversal each : reversals) {
            if (each.payment().equals(payment.id()) && each.booked().compareTo(period) <= 0) {
                put(payment, dated(each.booked(), MovementKind.REVERSAL), payment.amount());
            }
        }
    }

    private void allocation(AccountMoney.Entry each, Payment payment) {
        PaymentReversal reversal = each.reversal();
        BillingPeriod booked = reversal == null ? payment.booked() : reversal.booked();
        LocalDate valueDate = each.row().valueDate();
        BillingPeriod month = period.contains(valueDate) ? period : BillingPeriod.containing(valueDate);
        month = month.compareTo(booked) >= 0 ? month : booked;
        if (month.compareTo(period) > 0) {
            return;
        }
        boolean straight = payment.credit() == null
                && payment.booked().equals(period)
                && each.debt().posted().compareTo(period) < 0;
        MovementKind kind =
                reversal != null ? MovementKind.REVERSAL : straight ? MovementKind.PAYMENT : MovementKind.SET_OFF;
        put(each.debt(), dated(month, kind), each.row().amount().negate());
        put(payment, dated(month, kind), each.row().amount());
    }

    private void put(Obligation each, MovementKind kind, Kopecks amount) {
        OwedFor owedFor = each.owedFor();
        row(owedFor.service(), owedFor.creditor(), owedFor.payee(), each.kind()).add(kind, amount);
    }

    private void put(Payment each, MovementKind kind, Kopecks amount) {
        OwedFor credited = each.creditedFor();
        row(
                        credited == null ? null : credited.service(),
                        credited == null ? each.receivedBy() : credited.creditor(),
                        each.receivedBy(),
                        each.kind())
                .add(kind, amount);
    }

    private MovementSums.Gathering row(@Nullable ServiceCode service, PartyId creditor, PartyId payee, DebtKind kind) {
        for (Row row : rows) {
            if (row.isOf(service, creditor, payee, kind)) {
                return row.sums;
            }
        }
        Row row = new Row(service, creditor, payee, kind, new MovementSums.Gathering());
        rows.add(row);
        return row.sums;
    }
}
