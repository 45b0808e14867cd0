package io.saldo.resident.payment;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.store.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Settlement as its interface says. */
final class StoredSettlement implements PaymentSettlement {
    private static final int LONGEST_NOTE = 1_000;

    private final PaymentSetup setup;
    private final OrderSaving saving;

    StoredSettlement(PaymentSetup setup) {
        this.setup = setup;
        this.saving = new OrderSaving(setup.orders());
    }

    @Override
    public Taken take(OrganizationId organization, byte[] body, String signature) {
        Optional<GatewayNotice> notice =
                setup.gateways().of(organization).flatMap(gateway -> gateway.read(body, signature));
        if (notice.isEmpty()) {
            return Taken.FORGED;
        }
        GatewayPaymentId payment = notice.get().payment();
        Optional<PaymentOrder> order =
                setup.orders().read(store -> store.orders().by(organization, payment));
        if (order.isEmpty()) {
            return Taken.UNKNOWN;
        }
        OrderUnit unit = order.get().units().stream()
                .filter(each -> each.organization().equals(organization) && isKnownAs(each, payment))
                .findFirst()
                .orElseThrow();
        return heard(order.get(), unit, notice.get().answer(), "") ? Taken.KNOWN : Taken.OTHER_SUM;
    }

    private static boolean isKnownAs(OrderUnit unit, GatewayPaymentId payment) {
        GatewayPayment known = unit.gateway();
        return known != null && known.id().equals(payment);
    }

    /**
     * Brings what a gateway says into the order and the books. Every step can be done again.
     *
     * @return whether the sum is the one that was ordered
     */
    private boolean heard(PaymentOrder order, OrderUnit unit, GatewayAnswer answer, String note) {
        if (!answer.amount().equals(unit.total())) {
            return false;
        }
        Instant now = setup.environment().now();
        switch (answer.state()) {
            case CREATED -> {}
            case FAILED ->
                change(
                        order,
                        unit,
                        each -> each.state() == UnitState.BEGUN
                                ? Optional.of(each.then(UnitState.FAILED, now, ""))
                                : Optional.empty());
            case PAID ->
                register(change(
                        order,
                        unit,
                        each -> each.state() == UnitState.BEGUN || each.state() == UnitState.FAILED
                                ? Optional.of(each.paid(answer, now))
                                : Optional.empty()));
            case REFUNDED -> giveBack(order, unit, answer, note);
        }
        return true;
    }

    /** An order with the unit that is worked on. */
    private record Worked(PaymentOrder order, OrderUnit unit) {}

    private Worked change(PaymentOrder order, OrderUnit unit, Function<OrderUnit, Optional<OrderUnit>> change) {
        PaymentOrder next =
                saving.change(order.id(), found -> change.apply(found.units().get(unit.ordinal())));
        return new Worked(next, next.units().get(unit.ordinal()));
    }

    private boolean register(Worked worked) {
        if (worked.unit().state() != UnitState.PAID
                || !BooksOfUnit.of(setup, worked.order(), worked.unit()).statePayments()) {
            return false;
        }
        Instant now = setup.environment().now();
        change(
                worked.order(),
                worked.unit(),
                each -> each.state() == UnitState.PAID
                        ? Optional.of(each.then(UnitState.REGISTERED, now, ""))
                        : Optional.empty());
        return true;
    }

    /** What the books were told of, or may have been, is taken back there before the order says so. */
    private void giveBack(PaymentOrder order, OrderUnit unit, GatewayAnswer answer, String note) {
        Instant now = setup.environment().now();
        // whether it was paid is asked of the order as it stands when it is saved: a payment may just have come in
        change(order, unit, each -> {
            if (each.state() == UnitState.REFUNDED) {
                return Optional.empty();
            }
            if (each.paid() != null) {
                BooksOfUnit books = BooksOfUnit.of(setup, order, each);
                if (!books.statePayments() || !books.stateRefund(answer.at())) {
                    return Optional.empty();
                }
            }
            return Optional.of(each.then(UnitState.REFUNDED, now, note));
        });
    }

    @Override
    public int settle(int atMost) {
        Instant now = setup.environment().now();
        List<PaymentOrder> orders = setup.orders().read(store -> store.orders().unsettled(now, atMost));
        return eachUnit(orders, (order, unit) -> settled(order, unit, now));
    }

    /** Something that may bring a unit further. */
    private interface Step {
        boolean isFurther(PaymentOrder order, OrderUnit unit);
    }

    /** A unit that fails keeps nobody else's money waiting; what it failed with is thrown when the others are done. */
    private static int eachUnit(List<PaymentOrder> orders, Step step) {
        int further = 0;
        RuntimeException failure = null;
        for (PaymentOrder order : orders) {
            for (OrderUnit unit : order.units()) {
                try {
                    further += step.isFurther(order, unit) ? 1 : 0;
                } catch (RuntimeException e) {
                    if (failure == null) {
                        failure = new IllegalStateException(
                                "order " + order.id() + ", unit " + unit.ordinal() + " could not be settled", e);
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return further;
    }

    @Override
    public int compare(Instant begun, int atMost) {
        List<PaymentOrder> orders = setup.orders().read(store -> store.orders().registered(begun, atMost));
        return eachUnit(orders, (order, unit) -> unit.state() == UnitState.REGISTERED && isGivenBack(order, unit));
    }

    private boolean isGivenBack(PaymentOrder order, OrderUnit unit) {
        GatewayPayment known = unit.gateway();
        Optional<PaymentGateway> gateway = setup.gateways().of(unit.organization());
        if (known == null || gateway.isEmpty()) {
            return false;
        }
        try {
            GatewayAnswer answer = gateway.get().status(known.id());
            return answer.state() == GatewayState.REFUNDED && heard(order, unit, answer, "");
        } catch (GatewaySilentException e) {
            return false;
        }
    }

    private boolean settled(PaymentOrder order, OrderUnit unit, Instant now) {
        GatewayPayment known = unit.gateway();
        Optional<PaymentGateway> gateway = setup.gateways().of(unit.organization());
        if (unit.state() == UnitState.PAID) {
            return register(new Worked(order, unit));
        } else if (unit.state() != UnitState.BEGUN || known == null || gateway.isEmpty()) {
            return false;
        }
        try {
            GatewayAnswer answer = gateway.get().status(known.id());
            boolean givenUp = answer.state() == GatewayState.CREATED
                    && order.begun().plus(setup.expires()).isBefore(now);
            heard(
                    order,
                    unit,
                    givenUp ? new GatewayAnswer(GatewayState.FAILED, answer.amount(), now, null) : answer,
                    "");
            return answer.state() != GatewayState.CREATED || givenUp;
        } catch (GatewaySilentException e) {
            // it is asked again the next time
            return false;
        }
    }

    private static String note(String author, String reason) {
        String note = (author + ": " + reason).replaceAll("[\\p{Cntrl}\\ud800-\\udfff]", " ");
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }

    @Override
    public Outcome<PaymentOrder> refund(
            OrganizationId organization, OrderId id, int number, String author, String reason) {
        Optional<OrderUnit> found = saving.find(id)
                .flatMap(order -> order.units().stream()
                        .filter(each ->
                                each.ordinal() == number && each.organization().equals(organization))
                        .findFirst());
        Optional<PaymentGateway> gateway = setup.gateways().of(organization);
        if (found.isEmpty() || gateway.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        OrderUnit unit = found.get();
        PaymentOrder order = saving.find(id).orElseThrow();
        if (unit.state() == UnitState.REFUNDED) {
            return Outcome.done(order);
        }
        GatewayPayment known = unit.gateway();
        if (known == null || unit.paid() == null) {
            return Outcome.refused(Reason.OUT_OF_TURN);
        }
        try {
            heard(order, unit, gateway.get().refund(known.id()), note(author, reason));
            PaymentOrder after = saving.find(id).orElseThrow();
            return after.units().get(number).state() == UnitState.REFUNDED
                    ? Outcome.done(after)
                    : Outcome.refused(Reason.OUT_OF_TURN);
        } catch (GatewaySilentException e) {
            return Outcome.refused(Reason.GATEWAY_SILENT);
        }
    }
}
