package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.book.PenaltyBook;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The money of a house as it grows: what bills made is fed back, and people pay as they are used to. */
final class AgedMoney {
    private static final int DAYS_LATE = 45;

    /** When people pay what a bill says. */
    enum Payers {
        IN_TIME,
        LATE,
        NEVER
    }

    private final Payers payers;
    /** Told in the open month, and for what takes a payment back, that payment. */
    private final List<Fact<Payment>> payments = new ArrayList<>();

    private final List<Fact<PaymentReversal>> reversals = new ArrayList<>();
    /** What will be paid and taken back on days to come. */
    private final List<Payment> promised = new ArrayList<>();

    private final List<PaymentReversal> promisedBack = new ArrayList<>();

    AgedMoney(Payers payers) {
        this.payers = payers;
    }

    static Known noon(LocalDate day) {
        return new Known(day.atTime(12, 0).toInstant(ZoneOffset.UTC), 0);
    }

    /** What comes to pass in a month: payments and, once, one taken back. */
    void happen(BillingPeriod month) {
        payments.clear();
        reversals.clear();
        promised.removeIf(each -> {
            boolean now = !each.day().isAfter(month.last());
            if (now) {
                payments.add(fact(each.id().value(), each.day(), each));
            }
            return now;
        });
        promisedBack.removeIf(each -> {
            boolean now = !each.day().isAfter(month.last());
            if (now) {
                reversals.add(fact(each.id().value(), each.day(), each));
            }
            return now;
        });
    }

    private static <T> Fact<T> fact(String id, LocalDate day, T value) {
        return Fact.of(new FactId(id), DateRange.day(day), noon(day), value);
    }

    /** Takes what a bill made; its people decide when to pay it. */
    void close(HouseBill bill, BillingPeriod month) {
        LocalDate day = switch (payers) {
            case IN_TIME, NEVER -> month.next().first().withDayOfMonth(6);
            case LATE -> bill.due().plusDays(DAYS_LATE);
        };
        if (payers != Payers.NEVER) {
            for (AccountStatement each : bill.statements().values()) {
                pay(each, DebtKind.PRINCIPAL, day, month);
                pay(each, DebtKind.PENALTY, day, month);
            }
        }
        takeBack(AgedBook.account(month.monthsSince(AgedBook.FIRST) % AgedBook.FLATS), day, month);
    }

    private void pay(AccountStatement statement, DebtKind kind, LocalDate day, BillingPeriod month) {
        long sum = 0;
        for (Movement row : statement.rows()) {
            if (row.kind() == kind) {
                sum += row.charged().value() + row.recalculated().value();
            }
        }
        if (sum > 0) {
            promised.add(payment(kind + ":" + month + ":" + statement.account(), statement.account(), kind, day, sum));
        }
    }

    /**
     * One of the payments is taken back the day after, and made again the day after that; who never pays does so with
     * a trifle.
     */
    private void takeBack(AccountNumber account, LocalDate day, BillingPeriod month) {
        String id = "PRINCIPAL:" + month + ":" + account;
        long sum = 100;
        for (Payment each : promised) {
            sum = each.id().value().equals(id) ? each.amount().value() : sum;
        }
        if (payers == Payers.NEVER) {
            promised.add(payment(id, account, DebtKind.PRINCIPAL, day, sum));
        } else {
            promised.add(payment("again:" + id, account, DebtKind.PRINCIPAL, day.plusDays(2), sum));
        }
        promisedBack.add(new PaymentReversal(
                new PaymentId("back:" + id),
                new PaymentId(id),
                day.plusDays(1),
                new MovementBasis(new TextRef("registry"), new TextRef("recalled"), "bank")));
    }

    private static Payment payment(String id, AccountNumber account, DebtKind kind, LocalDate day, long kopecks) {
        return new Payment(new PaymentId(id), account, TownBook.ORGANIZATION, kind, day, Kopecks.of(kopecks), null);
    }

    MoneyBook book() {
        return new MoneyBook(
                AgedBook.FIRST.first(),
                Timeline.empty(),
                Timeline.empty(),
                Timeline.of(payments),
                Timeline.empty(),
                new OrderBook(
                        Timeline.empty(),
                        Timeline.of(reversals),
                        Timeline.empty(),
                        Timeline.empty(),
                        DebtorChanges.NONE.stateSales()),
                PenaltyBook.DEFAULT);
    }

    /** What an input is made of: rows that the month before handed on, and those told since. */
    record Size(int debts, int payments, int allocations, int open, int told) {}

    Size size(@Nullable HandedOn before) {
        int debts = 0;
        int paid = 0;
        int allocations = 0;
        int open = 0;
        if (before != null) {
            for (OpenItems each : before.money().values()) {
                debts += each.debts().size();
                paid += each.payments().size();
                allocations += each.allocations().size();
                Map<ObligationId, Long> left = new HashMap<>();
                each.debts().forEach(debt -> left.put(debt.id(), debt.amount().value()));
                each.allocations()
                        .forEach(row ->
                                left.merge(row.obligation(), -row.amount().value(), Long::sum));
                open += (int) left.values().stream().filter(rest -> rest > 0).count();
            }
        }
        return new Size(debts, paid, allocations, open, payments.size() + reversals.size());
    }
}
