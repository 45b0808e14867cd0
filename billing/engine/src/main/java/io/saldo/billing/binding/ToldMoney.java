package io.saldo.billing.binding;

import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.run.HandedOn;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the money facts a month counts: those of its own days, and those that became known after the month before was
 * billed. What is told late stands in the movement of the open month, so that no balance of a closed month changes: a
 * payment with its own day, a payment withdrawn as one taken back on its own day, an order withdrawn as its opposite.
 */
final class ToldMoney {
    private static final String AGAIN = "/again/";

    private final MoneyBook book;
    private final BillingPeriod period;
    private final Moment known;
    private final @Nullable HandedOn before;
    private final List<Obligation> obligations = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<PaymentReversal> reversals = new ArrayList<>();
    private final List<MoneyOrder> orders = new ArrayList<>();

    /**
     * Facts of one kind: those that the month is the first to count, and those that months before counted and that hold
     * no more.
     */
    private record Changes<T>(List<Fact<T>> told, List<T> gone) {}

    ToldMoney(MoneyBook book, BillingPeriod period, Moment known, @Nullable HandedOn before) {
        this.book = book;
        this.period = period;
        this.known = known;
        this.before = before;
        takeObligations();
        takePayments(book.advances(), LocalDate.MIN);
        takePayments(book.payments(), book.opened());
        takeReversals();
        takeOrders();
    }

    private void takeObligations() {
        // what was before the book was opened has no month of its own in it
        BillingPeriod opening =
                before == null ? period.previous() : before.first().previous();
        Changes<Obligation> changes = changes(book.obligations(), each -> opening);
        for (Fact<Obligation> fact : changes.told) {
            Obligation debt = value(fact);
            if (before == null) {
                if (debt.posted().compareTo(period) < 0) {
                    obligations.add(debt);
                }
            } else {
                obligations.add(corrected(debt, isAgain(fact, opening)));
            }
        }
        for (Obligation debt : changes.gone) {
            payments.add(new Payment(
                    new PaymentId(withdrawn(debt.id().value())),
                    debt.account(),
                    debt.owedFor().payee(),
                    debt.kind(),
                    period.first(),
                    debt.amount(),
                    PaymentPurpose.of(debt.origin()),
                    new Credit(debt.debtor(), debt.owedFor(), MovementKind.CORRECTION, CreditCause.ERROR),
                    MovementBasis.NONE));
        }
    }

    private Obligation corrected(Obligation debt, boolean again) {
        return new Obligation(
                again ? new ObligationId(again(debt.id().value())) : debt.id(),
                debt.account(),
                debt.debtor(),
                debt.owedFor(),
                new DebtTerm(debt.origin(), period, debt.due()),
                debt.kind(),
                MovementKind.CORRECTION,
                debt.amount());
    }

    /** Those of before a day are in the balances already. */
    private void takePayments(Timeline<Payment> timeline, LocalDate first) {
        Changes<Payment> changes = changes(timeline, Payment::booked);
        Set<PaymentId> gone = new HashSet<>();
        for (Payment payment : changes.gone) {
            gone.add(payment.id());
            reversals.add(new PaymentReversal(
                    new PaymentId(withdrawn(payment.id().value())),
                    payment.id(),
                    payment.day(),
                    entered(payment.basis())));
        }
        for (Fact<Payment> fact : changes.told) {
            Payment payment = value(fact);
            if (!payment.day().isBefore(first)) {
                boolean again = isAgain(fact, payment.booked()) || gone.contains(payment.id());
                payments.add(again ? renamed(payment) : isLate(payment.booked()) ? entered(payment) : payment);
            }
        }
    }

    private void takeReversals() {
        Changes<PaymentReversal> changes = changes(book.orders().reversals(), PaymentReversal::booked);
        for (PaymentReversal reversal : changes.gone) {
            // what it took back is paid again
            values(book.payments().asOf(known).live()).stream()
                    .filter(each -> each.id().equals(reversal.payment()))
                    .forEach(each -> payments.add(renamed(each)));
        }
        for (Fact<PaymentReversal> fact : changes.told) {
            PaymentReversal told = value(fact);
            boolean again = isAgain(fact, told.booked());
            reversals.add(
                    !again && !isLate(told.booked())
                            ? told
                            : new PaymentReversal(
                                    again ? new PaymentId(again(told.id().value())) : told.id(),
                                    told.payment(),
                                    told.day(),
                                    entered(told.basis())));
        }
        reversals.removeIf(each -> !isOfBook(each.day()));
    }

    private void takeOrders() {
        Changes<MoneyOrder> changes = changes(book.orders().orders(), MoneyOrder::booked);
        for (MoneyOrder order : changes.gone) {
            List<OrderLeg> opposite = order.legs().stream()
                    .map(leg -> new OrderLeg(
                            leg.account(),
                            leg.debtor(),
                            leg.owedFor(),
                            leg.debt(),
                            leg.about(),
                            leg.amount().negate()))
                    .toList();
            orders.add(new MoneyOrder(
                    new FactId(withdrawn(order.id().value())),
                    MovementKind.CORRECTION,
                    order.day(),
                    CreditCause.ERROR,
                    opposite,
                    entered(order.basis())));
        }
        for (Fact<MoneyOrder> fact : changes.told) {
            MoneyOrder told = value(fact);
            if (isOfBook(told.day())) {
                boolean again = isAgain(fact, told.booked());
                orders.add(
                        !again && !isLate(told.booked())
                                ? told
                                : new MoneyOrder(
                                        again ? new FactId(again(told.id().value())) : told.id(),
                                        told.kind(),
                                        told.day(),
                                        told.cause(),
                                        told.legs(),
                                        entered(told.basis())));
            }
        }
    }

    private <T> Changes<T> changes(Timeline<T> timeline, Function<T, BillingPeriod> booked) {
        List<Fact<T>> now = live(timeline, known, period, booked);
        if (before == null) {
            return new Changes<>(now, List.of());
        }
        List<Fact<T>> then = live(timeline, before.known(), before.period(), booked);
        Set<FactId> counted = then.stream().map(Fact::id).collect(Collectors.toSet());
        Set<FactId> hold = now.stream().map(Fact::id).collect(Collectors.toSet());
        return new Changes<>(
                now.stream().filter(fact -> !counted.contains(fact.id())).toList(),
                values(then.stream().filter(fact -> !hold.contains(fact.id())).toList()));
    }

    private static <T> List<Fact<T>> live(
            Timeline<T> timeline, Moment known, BillingPeriod last, Function<T, BillingPeriod> booked) {
        List<Fact<T>> live = new ArrayList<>();
        for (Fact<T> fact : timeline.asOf(known).live()) {
            T value = fact.value();
            if (value != null && booked.apply(value).compareTo(last) <= 0) {
                live.add(fact);
            }
        }
        return live;
    }

    /** What was before the book was opened is in its balances already. */
    private boolean isOfBook(LocalDate day) {
        return !day.isBefore(book.opened());
    }

    /** Whether the month in whose movement it would stand is closed. */
    private boolean isLate(BillingPeriod booked) {
        return before != null && booked.compareTo(before.period()) <= 0;
    }

    /** Whether it was told before and counted, then withdrawn, and holds again: its id is taken. */
    private boolean isAgain(Fact<?> fact, BillingPeriod booked) {
        return before != null && isLate(booked) && before.known().knows(fact);
    }

    private String withdrawn(String id) {
        return id + "/withdrawn/" + period;
    }

    private String again(String id) {
        return id + AGAIN + period;
    }

    /** Whether money is a payment that was told, or that payment paid again after it was taken back by mistake. */
    static boolean isOf(PaymentId money, PaymentId told) {
        return money.equals(told) || money.value().startsWith(told.value() + AGAIN);
    }

    private MovementBasis entered(MovementBasis basis) {
        return new MovementBasis(basis.document(), basis.reason(), basis.author(), period);
    }

    private Payment entered(Payment payment) {
        return with(payment, payment.id());
    }

    private Payment renamed(Payment payment) {
        return with(payment, new PaymentId(again(payment.id().value())));
    }

    private Payment with(Payment payment, PaymentId id) {
        return new Payment(
                id,
                payment.account(),
                payment.receivedBy(),
                payment.kind(),
                payment.day(),
                payment.amount(),
                payment.purpose(),
                payment.credit(),
                entered(payment.basis()));
    }

    private static <T> T value(Fact<T> fact) {
        return Objects.requireNonNull(fact.value(), "a live fact has a value");
    }

    List<Obligation> obligations() {
        return obligations;
    }

    List<Payment> payments() {
        return payments;
    }

    List<PaymentReversal> reversals() {
        return reversals;
    }

    List<MoneyOrder> orders() {
        return orders;
    }

    static <T> List<T> values(List<Fact<T>> facts) {
        return facts.stream().flatMap(fact -> Stream.ofNullable(fact.value())).toList();
    }
}
