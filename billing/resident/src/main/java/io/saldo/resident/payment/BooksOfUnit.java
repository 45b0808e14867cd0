package io.saldo.resident.payment;

import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Stating;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.resident.book.Counted;
import io.saldo.resident.book.OrganizationBooks;
import io.saldo.resident.book.StandingRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The books that a unit pays into. What is stated there has identifiers that follow from the order: stated twice it
 * stands once.
 */
final class BooksOfUnit {
    private static final String AUTHOR = "online";

    private final PaymentSetup setup;
    private final PaymentOrder order;
    private final OrderUnit unit;

    private BooksOfUnit(PaymentSetup setup, PaymentOrder order, OrderUnit unit) {
        this.setup = setup;
        this.order = order;
        this.unit = unit;
    }

    static BooksOfUnit of(PaymentSetup setup, PaymentOrder order, OrderUnit unit) {
        return new BooksOfUnit(setup, order, unit);
    }

    /** The month in whose document money stands or will stand, and whether that has counted it. */
    record Place(BillingPeriod month, boolean posted) {}

    private PaymentId id(int part) {
        return new PaymentId("online-" + order.id() + "-" + unit.ordinal() + "-" + part);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, setup.environment().settings().zone());
    }

    /** The houses of the parts, each with the numbers of its parts. */
    private Map<HouseId, List<Integer>> houses(BillingStore store) {
        Map<HouseId, List<Integer>> houses = new LinkedHashMap<>();
        for (int i = 0; i < unit.parts().size(); i++) {
            int part = i;
            store.statements()
                    .houseOf(unit.parts().get(i).account().number())
                    .ifPresent(house -> houses.computeIfAbsent(house, any -> new ArrayList<>())
                            .add(part));
        }
        return houses;
    }

    Place place() {
        Instant paid = unit.paid();
        BillingPeriod booked =
                BillingPeriod.containing(day(paid == null ? setup.environment().now() : paid));
        return setup.organizations()
                .of(unit.organization())
                .map(books -> books.books().read(store -> place(store, booked)))
                .orElse(new Place(booked, false));
    }

    private Place place(BillingStore store, BillingPeriod booked) {
        BillingPeriod latest = booked;
        boolean posted = unit.state() == UnitState.REGISTERED;
        for (Map.Entry<HouseId, List<Integer>> each : houses(store).entrySet()) {
            Counted counted = Counted.of(store, each.getKey());
            Map<FactId, StandingRow<MoneyRow.Paid>> rows = new HashMap<>();
            Set<String> accounts = each.getValue().stream()
                    .map(part -> unit.parts().get(part).account().number().toString())
                    .collect(Collectors.toSet());
            StandingRow.of(store, each.getKey(), Reach.about(accounts), MoneyRow.Paid.class)
                    .forEach(row -> rows.put(row.id(), row));
            for (int part : each.getValue()) {
                StandingRow<MoneyRow.Paid> row = rows.get(new FactId(id(part).value()));
                BillingPeriod month = row == null ? null : counted.in(booked, row);
                posted = posted && month != null;
                BillingPeriod own = month == null ? counted.next(booked) : month;
                latest = own.compareTo(latest) > 0 ? own : latest;
            }
        }
        return new Place(latest, posted);
    }

    /**
     * States the payments, once.
     *
     * @return whether all of them stand
     */
    boolean statePayments() {
        Instant paid = unit.paid();
        if (paid == null) {
            throw new IllegalStateException("unit " + unit.ordinal() + " of " + order.number() + " is not paid");
        }
        var basis = new MovementBasis(new TextRef("online-" + order.number()), null, AUTHOR);
        return state("online-payment", part -> {
            PaymentPart each = unit.parts().get(part);
            return new BookBuilder()
                    .payment(new Payment(
                            id(part),
                            each.account().number(),
                            each.payee(),
                            each.kind(),
                            day(paid),
                            each.amount(),
                            PaymentPurpose.NONE,
                            null,
                            basis));
        });
    }

    /**
     * States that the payments are taken back, once.
     *
     * @return whether all of that stands
     */
    boolean stateRefund(Instant at) {
        var basis = new MovementBasis(
                new TextRef("online-" + order.number()), new TextRef("refund-" + order.number()), AUTHOR);
        return state(
                "online-refund",
                part -> new BookBuilder()
                        .reversal(new PaymentReversal(new PaymentId(id(part) + "-back"), id(part), day(at), basis)));
    }

    /** Each part in a unit of its own, under a key of its own: a program that stops in between does the rest. */
    private boolean state(String kind, IntFunction<BookBuilder> rows) {
        Optional<OrganizationBooks> books = setup.organizations().of(unit.organization());
        if (books.isEmpty()) {
            return false;
        }
        Map<HouseId, List<Integer>> houses = books.get().books().read(this::houses);
        int stated = 0;
        for (Map.Entry<HouseId, List<Integer>> each : houses.entrySet()) {
            for (int part : each.getValue()) {
                stated += stands(books.get()
                                .register()
                                .state(each.getKey(), rows.apply(part), new CommandKey(kind, id(part).value())))
                        ? 1
                        : 0;
            }
        }
        return stated == unit.parts().size();
    }

    /** What stands under the id already is ours, whatever else the bank has said since. */
    private static boolean stands(Outcome<Stating> outcome) {
        boolean keyUsed = outcome.why()
                .filter(why -> why.reason() == Refusal.Reason.KEY_USED)
                .isPresent();
        return keyUsed
                || outcome.result()
                        .filter(stating -> stating.rows().stream()
                                .map(Stating.Row::refusal)
                                .allMatch(why -> why == null || why.reason() == Refusal.Reason.OTHER_CONTENT))
                        .isPresent();
    }
}
