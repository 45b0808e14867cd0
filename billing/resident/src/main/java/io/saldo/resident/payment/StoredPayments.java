package io.saldo.resident.payment;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments as their interface says. */
final class StoredPayments implements OnlinePayments {
    private static final int DIGITS = 12;

    private final PaymentSetup setup;
    private final OrderSaving saving;

    StoredPayments(PaymentSetup setup) {
        this.setup = setup;
        this.saving = new OrderSaving(setup.orders());
    }

    @Override
    public Outcome<List<PayableAccount>> payable(List<LinkedAccount> accounts) {
        List<PayableAccount> payable = new ArrayList<>();
        for (LinkedAccount each : accounts) {
            if (!each.role().ownDebtOnly()) {
                Outcome<PayableAccount> one = setup.door().open(each).then(opened -> Payables.of(each, opened));
                if (one.why().isPresent()) {
                    return Outcome.refused(one.why().get());
                }
                payable.add(one.result().orElseThrow());
            }
        }
        return Outcome.done(List.copyOf(payable));
    }

    @Override
    public Outcome<PaymentOrder> check(SignedInUser user, List<LinkedAccount> accounts, PayCommand command) {
        Optional<Refusal> invalid = setup.environment().boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return payable(accounts).then(payable -> order(user, payable, command));
    }

    private Outcome<PaymentOrder> order(SignedInUser user, List<PayableAccount> payable, PayCommand command) {
        Map<String, Kopecks> chosen = new LinkedHashMap<>();
        for (PayCommand.Choice each : command.choices()) {
            if (each.kopecks().signum() > 0 && chosen.put(each.row(), each.kopecks()) != null) {
                return Outcome.refused(Reason.NOT_FOUND);
            }
        }
        Map<OrganizationId, List<PaymentPart>> parts = new LinkedHashMap<>();
        for (PayableAccount account : payable) {
            for (PayableRow row : account.rows()) {
                Kopecks amount = chosen.remove(row.id());
                if (amount != null) {
                    parts.computeIfAbsent(account.account().organization(), any -> new ArrayList<>())
                            .add(new PaymentPart(
                                    account.account(),
                                    account.debtor(),
                                    row.payee(),
                                    row.name(),
                                    row.kind(),
                                    row.purpose(),
                                    amount));
                }
            }
        }
        if (!chosen.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return parts.isEmpty() ? Outcome.refused(Reason.NOTHING_CHOSEN) : order(user, parts);
    }

    private Outcome<PaymentOrder> order(SignedInUser user, Map<OrganizationId, List<PaymentPart>> parts) {
        Instant now = setup.environment().now();
        List<OrderUnit> units = new ArrayList<>();
        for (Map.Entry<OrganizationId, List<PaymentPart>> each : parts.entrySet()) {
            Optional<PaymentGateway> gateway = setup.gateways().of(each.getKey());
            if (gateway.isEmpty()) {
                return Outcome.refused(Reason.NOT_FOUND);
            }
            Kopecks amount = Kopecks.sum(
                    each.getValue().stream().map(PaymentPart::amount).toList());
            units.add(new OrderUnit(
                    units.size(),
                    each.getKey(),
                    each.getValue(),
                    gateway.get().fee(amount),
                    null,
                    List.of(new UnitStep(UnitState.BEGUN, now, "")),
                    null,
                    null));
        }
        return Outcome.done(
                new PaymentOrder(new OrderId(setup.environment().newId()), number(), user.id(), now, units, 1));
    }

    /** Twelve digits of chance: whoever knows one number knows no other. */
    private String number() {
        var digits = new StringBuilder();
        for (byte each : setup.environment().random().next(DIGITS)) {
            if (digits.length() % 5 == 4) {
                digits.append('-');
            }
            digits.append((each & 0xff) % 10);
        }
        return digits.toString();
    }

    @Override
    public Outcome<PaymentOrder> begin(SignedInUser user, List<LinkedAccount> accounts, PayCommand command) {
        return check(user, accounts, command)
                .then(order -> setup.orders()
                        .write(store -> Once.only(
                                store.commands(),
                                new CommandKey("pay", command.key()),
                                out -> out.field("user", user.id())
                                        .list(
                                                "choices",
                                                command.choices().stream()
                                                        .filter(each ->
                                                                each.kopecks().signum() > 0)
                                                        .map(each -> each.row() + " " + each.kopecks())
                                                        .toList()),
                                () -> {
                                    store.orders().add(order);
                                    return Outcome.done(order);
                                },
                                done -> done.id().value(),
                                id -> store.orders().find(new OrderId(id)).orElseThrow())));
    }

    /** One's own; what is somebody else's does not exist. */
    private Outcome<PaymentOrder> own(SignedInUser user, OrderId id) {
        return setup.cabinet()
                .<Outcome<?>>read(user::in)
                .then(known -> setup.orders()
                        .<Optional<PaymentOrder>>read(store -> store.orders().find(id))
                        .filter(found -> found.payer().equals(user.id()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
    }

    @Override
    public Outcome<URI> page(SignedInUser user, OrderId id, int unit, URI back) {
        return own(user, id).then(order -> {
            if (unit < 0 || unit >= order.units().size()) {
                return Outcome.refused(Reason.NOT_FOUND);
            }
            OrderUnit asked = order.units().get(unit);
            if (asked.state() != UnitState.BEGUN) {
                return Outcome.refused(Reason.OUT_OF_TURN);
            }
            GatewayPayment known = asked.gateway();
            return known == null ? registered(order, asked, back) : Outcome.done(known.page());
        });
    }

    private Outcome<URI> registered(PaymentOrder order, OrderUnit unit, URI back) {
        Optional<PaymentGateway> gateway = setup.gateways().of(unit.organization());
        if (gateway.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        try {
            GatewayPayment payment = gateway.get()
                    .create(new NewPayment(order.id() + "-" + unit.ordinal(), order.number(), unit.total(), back));
            saving.change(order.id(), found -> {
                OrderUnit now = found.units().get(unit.ordinal());
                return now.gateway() == null ? Optional.of(now.at(payment)) : Optional.empty();
            });
            return Outcome.done(payment.page());
        } catch (GatewaySilentException e) {
            return Outcome.refused(Reason.GATEWAY_SILENT);
        }
    }

    @Override
    public Outcome<OrderView> open(SignedInUser user, OrderId id) {
        return own(user, id).then(order -> Outcome.done(view(order)));
    }

    @Override
    public Outcome<List<OrderView>> of(SignedInUser user) {
        return setup.cabinet()
                .<Outcome<?>>read(user::in)
                .then(known -> Outcome.done(
                        setup
                                .orders()
                                .<List<PaymentOrder>>read(
                                        store -> store.orders().of(user.id()))
                                .stream()
                                .map(this::view)
                                .toList()));
    }

    private OrderView view(PaymentOrder order) {
        List<BillingPeriod> months = new ArrayList<>();
        List<Boolean> posted = new ArrayList<>();
        for (OrderUnit unit : order.units()) {
            BooksOfUnit.Place place = BooksOfUnit.of(setup, order, unit).place();
            months.add(place.month());
            posted.add(place.posted());
        }
        return new OrderView(order, months, posted);
    }
}
