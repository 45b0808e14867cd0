package io.saldo.billing.oracle;

import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.MoneyBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * In which month each fact of money stands, told from all facts and the moments at which the months were closed: that
 * of its own day, or the one it became known in. What is withdrawn later is undone there: a payment is taken back on
 * its own day, an order is done the other way round, of a reversal the payment is paid again.
 */
final class ToldFacts {
    /** By month, what it is the first to know. */
    record Month(List<Payment> payments, List<PaymentReversal> reversals, List<MoneyOrder> orders) {}

    private final MoneyBook book;
    private final List<BillingPeriod> periods;
    private final List<Known> closings;
    private final List<Month> months = new ArrayList<>();
    /** Under which id a payment stands now. */
    private final Map<PaymentId, PaymentId> standing = new HashMap<>();

    ToldFacts(MoneyBook book, List<BillingPeriod> periods, List<Known> closings) {
        this.book = book;
        this.periods = periods;
        this.closings = closings;
        for (int i = 0; i < periods.size(); i++) {
            months.add(month(i));
        }
    }

    List<Month> months() {
        return months;
    }

    private Month month(int i) {
        BillingPeriod period = periods.get(i);
        var month = new Month(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<FactId, Fact<Payment>> paid = live(book.payments(), Payment::booked, i);
        Map<FactId, Fact<Payment>> paidBefore = live(book.payments(), Payment::booked, i - 1);
        minus(paidBefore, paid).forEach(each -> {
            Payment payment = value(each);
            PaymentId id = standing.getOrDefault(payment.id(), payment.id());
            month.reversals.add(new PaymentReversal(
                    new PaymentId(payment.id() + "/withdrawn/" + period),
                    id,
                    payment.day(),
                    entered(payment.basis(), period)));
        });
        minus(paid, paidBefore).forEach(each -> {
            Payment payment = value(each);
            boolean again = isAgain(each, payment.booked(), i);
            boolean late = i > 0 && payment.booked().compareTo(period) < 0;
            month.payments.add(
                    again ? again(payment, period) : late ? entered(payment, payment.id(), period) : payment);
        });
        Map<FactId, Fact<PaymentReversal>> back = live(book.orders().reversals(), PaymentReversal::booked, i);
        Map<FactId, Fact<PaymentReversal>> backBefore = live(book.orders().reversals(), PaymentReversal::booked, i - 1);
        minus(backBefore, back)
                .forEach(each -> paid.values().stream()
                        .map(ToldFacts::value)
                        .filter(payment -> payment.id().equals(value(each).payment()))
                        .forEach(payment -> month.payments.add(again(payment, period))));
        minus(back, backBefore).forEach(each -> {
            PaymentReversal told = value(each);
            boolean again = isAgain(each, told.booked(), i);
            boolean late = i > 0 && told.booked().compareTo(period) < 0;
            month.reversals.add(new PaymentReversal(
                    again ? new PaymentId(told.id() + "/again/" + period) : told.id(),
                    standing.getOrDefault(told.payment(), told.payment()),
                    told.day(),
                    again || late ? entered(told.basis(), period) : told.basis()));
        });
        Map<FactId, Fact<MoneyOrder>> orders = live(book.orders().orders(), MoneyOrder::booked, i);
        Map<FactId, Fact<MoneyOrder>> ordersBefore = live(book.orders().orders(), MoneyOrder::booked, i - 1);
        minus(ordersBefore, orders).forEach(each -> month.orders.add(opposite(value(each), period)));
        minus(orders, ordersBefore).forEach(each -> {
            MoneyOrder told = value(each);
            boolean again = isAgain(each, told.booked(), i);
            boolean late = i > 0 && told.booked().compareTo(period) < 0;
            month.orders.add(new MoneyOrder(
                    again ? new FactId(told.id() + "/again/" + period) : told.id(),
                    told.kind(),
                    told.day(),
                    told.cause(),
                    told.legs(),
                    again || late ? entered(told.basis(), period) : told.basis()));
        });
        return month;
    }

    /**
     * The facts that hold as known when a month was closed, and stand in it or in one before; none before the first.
     */
    private <T> Map<FactId, Fact<T>> live(Timeline<T> timeline, Function<T, BillingPeriod> booked, int i) {
        Map<FactId, Fact<T>> live = new LinkedHashMap<>();
        if (i >= 0) {
            for (Fact<T> fact : timeline.asOf(closings.get(i)).live()) {
                if (booked.apply(value(fact)).compareTo(periods.get(i)) <= 0) {
                    live.put(fact.id(), fact);
                }
            }
        }
        return live;
    }

    private static <T> List<Fact<T>> minus(Map<FactId, Fact<T>> facts, Map<FactId, Fact<T>> others) {
        return facts.values().stream()
                .filter(each -> !others.containsKey(each.id()))
                .toList();
    }

    /** Whether an older month might have counted it already. */
    private boolean isAgain(Fact<?> fact, BillingPeriod booked, int i) {
        return i > 0 && booked.compareTo(periods.get(i)) < 0 && fact.known().compareTo(closings.get(i - 1)) <= 0;
    }

    private Payment again(Payment payment, BillingPeriod period) {
        PaymentId id = new PaymentId(payment.id() + "/again/" + period);
        standing.put(payment.id(), id);
        return entered(payment, id, period);
    }

    private static Payment entered(Payment of, PaymentId id, BillingPeriod period) {
        return new Payment(
                id,
                of.account(),
                of.receivedBy(),
                of.kind(),
                of.day(),
                of.amount(),
                of.purpose(),
                of.credit(),
                entered(of.basis(), period));
    }

    private static MoneyOrder opposite(MoneyOrder order, BillingPeriod period) {
        List<OrderLeg> legs = new ArrayList<>();
        for (OrderLeg leg : order.legs()) {
            legs.add(new OrderLeg(
                    leg.account(),
                    leg.debtor(),
                    leg.owedFor(),
                    leg.debt(),
                    leg.about(),
                    leg.amount().negate()));
        }
        return new MoneyOrder(
                new FactId(order.id() + "/withdrawn/" + period),
                MovementKind.CORRECTION,
                order.day(),
                CreditCause.ERROR,
                legs,
                entered(order.basis(), period));
    }

    private static MovementBasis entered(MovementBasis basis, BillingPeriod period) {
        return new MovementBasis(basis.document(), basis.reason(), basis.author(), period);
    }

    /** The debts that another system brought before the first month. */
    static List<Obligation> brought(MoneyBook book, Known first) {
        return book.obligations().asOf(first).live().stream()
                .map(ToldFacts::value)
                .toList();
    }

    private static <T> T value(Fact<T> fact) {
        return Objects.requireNonNull(fact.value(), "a live fact has a value");
    }
}
