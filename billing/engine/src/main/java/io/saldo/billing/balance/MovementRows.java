package io.saldo.billing.balance;

import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Ledger;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
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
    private boolean any;

    MovementRows(BillingPeriod period) {
        this.period = period;
    }

    private record Row(
            DebtorId debtor,
            @Nullable ServiceCode service,
            PartyId creditor,
            PartyId payee,
            DebtKind kind,
            MovementSums.Gathering sums) {
        boolean isOf(DebtorId owedBy, @Nullable ServiceCode other, PartyId owedTo, PartyId paidTo, DebtKind debt) {
            return kind == debt
                    && Objects.equals(service, other)
                    && creditor.equals(owedTo)
                    && payee.equals(paidTo)
                    && debtor.equals(owedBy);
        }
    }

    /** Whether any debt or payment is told. */
    boolean isAny() {
        return any;
    }

    /** Adds the money of a debtor. */
    void add(Ledger ledger) {
        DebtorId holder = ledger.debtor();
        for (Ledger.Debt each : ledger.debts()) {
            Obligation debt = each.obligation();
            int order = debt.posted().compareTo(period);
            if (order <= 0) {
                any = true;
                Kopecks stood = debt.amount().minus(each.paidBefore());
                if (!stood.isZero()) {
                    put(debt, order < 0 ? MovementKind.OPENING : debt.made(), stood);
                }
                for (Ledger.Entry entry : each.entriesOfMonth()) {
                    allocation(entry, holder);
                }
            }
        }
        for (Ledger.Money each : ledger.money()) {
            if (each.payment().booked().compareTo(period) <= 0) {
                any = true;
                payment(each, holder);
            }
        }
    }

    AccountStatement statement(AccountNumber account) {
        List<Movement> list = new ArrayList<>(rows.size());
        for (Row row : rows) {
            list.add(new Movement(row.debtor, row.service, row.creditor, row.payee, row.kind, row.sums.sums()));
        }
        return new AccountStatement(account, period, list, lastPayments);
    }

    /** What is of an earlier month stands in the opening balance, whatever it was. */
    private MovementKind dated(BillingPeriod month, MovementKind kind) {
        return month.compareTo(period) < 0 ? MovementKind.OPENING : kind;
    }

    /** A payment begins as an advance, a credit in the row of what it takes off; allocations take them from there. */
    private void payment(Ledger.Money money, DebtorId holder) {
        Payment each = money.payment();
        Credit credit = each.credit();
        MovementKind kind = credit == null ? MovementKind.PAYMENT : credit.kind();
        Kopecks stood = money.spentBefore().minus(each.amount());
        if (!stood.isZero()) {
            put(each, holder, dated(each.booked(), kind), stood);
        }
        if (credit == null && each.booked().equals(period)) {
            if (lastPayments.isEmpty()) {
                lastPayments = new TreeMap<>();
            }
            lastPayments.merge(each.receivedBy(), each.day(), (a, b) -> a.isAfter(b) ? a : b);
        }
        PaymentReversal back = money.reversal();
        if (back != null && back.booked().compareTo(period) <= 0) {
            put(each, holder, dated(back.booked(), MovementKind.REVERSAL), each.amount());
        }
    }

    /**
     * What the month allocates stands in it, of whatever day it is: money that waited and goes to a debt that is open
     * again lowers it from a day of before, and changes no balance of a month that is closed.
     */
    private void allocation(Ledger.Entry each, DebtorId holder) {
        Payment payment = each.payment();
        if (payment == null || payment.booked().compareTo(period) > 0) {
            return;
        }
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
        put(each.debt(), kind, each.row().amount().negate());
        put(payment, holder, kind, each.row().amount());
    }

    private void put(Obligation each, MovementKind kind, Kopecks amount) {
        OwedFor owedFor = each.owedFor();
        row(each.debtor(), owedFor.service(), owedFor.creditor(), owedFor.payee(), each.kind())
                .add(kind, amount);
    }

    private void put(Payment each, DebtorId holder, MovementKind kind, Kopecks amount) {
        Credit credit = each.credit();
        if (credit == null) {
            row(holder, null, each.receivedBy(), each.receivedBy(), each.kind()).add(kind, amount);
        } else {
            OwedFor off = credit.takesOff();
            row(credit.debtor(), off.service(), off.creditor(), off.payee(), each.kind())
                    .add(kind, amount);
        }
    }

    private MovementSums.Gathering row(
            DebtorId debtor, @Nullable ServiceCode service, PartyId creditor, PartyId payee, DebtKind kind) {
        for (Row row : rows) {
            if (row.isOf(debtor, service, creditor, payee, kind)) {
                return row.sums;
            }
        }
        Row row = new Row(debtor, service, creditor, payee, kind, new MovementSums.Gathering());
        rows.add(row);
        return row.sums;
    }
}
