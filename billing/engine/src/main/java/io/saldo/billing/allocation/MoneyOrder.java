package io.saldo.billing.allocation;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What staff or a court order about money: a correction of the balance, a write-off, a refund, a transfer, a court
 * cost. Each leg above zero makes a debt, each below zero a credit.
 *
 * @param id the fact that states it
 * @param kind CORRECTION, WRITE_OFF, REFUND, TRANSFER or COURT_COST
 * @param day the day it takes effect
 * @param cause since when what it takes off counts as lower, for penalties
 * @param legs at least one. Of a transfer at least two that net to zero for principal, penalty and court cost apart:
 *     money neither comes nor goes, and kinds of debt never mix. Below zero of a write-off; above zero of a refund,
 *     which takes an overpayment away, and of a court cost
 * @param basis document, reason and author; document and reason must be given
 */
public record MoneyOrder(
        FactId id, MovementKind kind, LocalDate day, CreditCause cause, List<OrderLeg> legs, MovementBasis basis)
        implements Canonical {
    public MoneyOrder {
        legs = List.copyOf(legs);
        InvalidValueException.unless(!legs.isEmpty(), "legs of the order", id, "at least one");
        InvalidValueException.unless(
                basis.document() != null && basis.reason() != null,
                "basis of the order",
                id,
                "a document and a reason");
        switch (kind) {
            case CORRECTION -> {}
            case WRITE_OFF -> signs(legs, -1, "each below zero: a write-off takes off");
            case REFUND -> signs(legs, 1, "each above zero: a refund takes an overpayment away");
            case COURT_COST -> {
                signs(legs, 1, "each above zero: a court cost is owed");
                InvalidValueException.unless(
                        legs.stream().allMatch(leg -> leg.debt() == DebtKind.COURT_COST),
                        "kind of debt of the order",
                        id,
                        "COURT_COST");
            }
            case TRANSFER -> balanced(id, legs);
            default ->
                throw new InvalidValueException(
                        "kind of the order", kind, "CORRECTION, WRITE_OFF, REFUND, TRANSFER or COURT_COST");
        }
    }

    private static void signs(List<OrderLeg> legs, int sign, String expected) {
        for (OrderLeg leg : legs) {
            InvalidValueException.unless(leg.amount().signum() == sign, "amount of the order", leg.amount(), expected);
        }
    }

    private static void balanced(FactId id, List<OrderLeg> legs) {
        for (DebtKind debt : DebtKind.values()) {
            Kopecks sum = Kopecks.sum(legs.stream()
                    .filter(leg -> leg.debt() == debt)
                    .map(OrderLeg::amount)
                    .toList());
            InvalidValueException.unless(
                    sum.isZero(),
                    "transfer " + id + ", sum of its legs of " + debt,
                    sum,
                    "zero: what one gives another gets");
        }
    }

    /** The month in whose movement it stands. */
    public BillingPeriod booked() {
        return basis.booked(day);
    }

    /**
     * The debts it makes.
     *
     * @param due the last day to pay what the bill of a month first shows
     */
    public List<Obligation> obligations(Function<BillingPeriod, LocalDate> due) {
        List<Obligation> made = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            OrderLeg leg = legs.get(i);
            if (leg.amount().signum() > 0) {
                made.add(new Obligation(
                        new ObligationId(leg(i)),
                        leg.account(),
                        leg.debtor(),
                        leg.owedFor(),
                        new DebtTerm(leg.about(), booked(), due.apply(booked())),
                        leg.debt(),
                        kind,
                        leg.amount()));
            }
        }
        return made;
    }

    /** What it takes off. */
    public List<Payment> credits() {
        List<Payment> made = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            OrderLeg leg = legs.get(i);
            if (leg.amount().signum() < 0) {
                made.add(new Payment(
                        new PaymentId(leg(i)),
                        leg.account(),
                        leg.owedFor().payee(),
                        leg.debt(),
                        day,
                        leg.amount().negate(),
                        PaymentPurpose.of(leg.about()),
                        new Credit(leg.debtor(), leg.owedFor(), kind, cause),
                        basis));
            }
        }
        return made;
    }

    private String leg(int index) {
        return id + "/" + index;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("kind", kind)
                .field("day", day)
                .field("cause", cause)
                .array("legs", legs)
                .object("basis", basis);
    }
}
