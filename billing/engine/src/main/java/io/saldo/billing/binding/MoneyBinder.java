package io.saldo.billing.binding;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.run.MoneyHistory;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The money of a house as a month knows it. */
final class MoneyBinder {
    private final HouseBook book;
    private final MoneyBook money;
    private final BillingPeriod period;
    private final Known known;

    MoneyBinder(HouseBook book, BillingPeriod period, Known known) {
        this.book = book;
        this.money = book.money();
        this.period = period;
        this.known = known;
    }

    /**
     * The history.
     *
     * @param closed the months before, each settled by what was known then
     */
    MoneyHistory history(ClosedMonths closed) {
        List<Obligation> obligations = live(money.obligations()).stream()
                .filter(each -> each.posted().compareTo(period) < 0)
                .toList();
        List<Payment> payments = new ArrayList<>(live(money.advances()));
        live(money.payments()).stream()
                .filter(each -> isOfBook(each.day(), each.booked()))
                .forEach(payments::add);
        List<MoneyOrder> orders = live(money.orders().orders()).stream()
                .filter(each -> isOfBook(each.day(), each.booked()))
                .toList();
        List<PaymentReversal> reversals = live(money.orders().reversals()).stream()
                .filter(each -> isOfBook(each.day(), each.booked()))
                .toList();
        List<Claim> claims = live(money.orders().claims()).stream()
                .filter(each -> !each.from().isAfter(period.last()))
                .toList();
        return new MoneyHistory(
                money.opened(), obligations, payments, money.allocations(), reversals, claims, orders, debtors(closed));
    }

    /** What staff put into the bill of the month. What they put into one that was closed before they told of it stands in this one. */
    List<Adjustment> adjustments(ClosedMonths closed) {
        Known told = closed.last().map(ClosedMonth::settled).orElse(null);
        List<Adjustment> adjustments = new ArrayList<>();
        for (Fact<Adjustment> fact : money.adjustments().asOf(known).live()) {
            Adjustment each = value(fact);
            if (each == null) {
                continue;
            }
            boolean missed = told != null
                    && closed.months().containsKey(each.posted())
                    && fact.known().compareTo(told) > 0;
            if (each.posted().equals(period)) {
                adjustments.add(each);
            } else if (missed) {
                adjustments.add(each.postedIn(period));
            }
        }
        return adjustments;
    }

    /** What was before the book was opened is in its balances already. */
    private boolean isOfBook(LocalDate day, BillingPeriod booked) {
        return !day.isBefore(money.opened()) && booked.compareTo(period) <= 0;
    }

    /** Who followed whom, by the timelines of the accounts; sales by the State as the book names them. */
    private DebtorChanges debtors(ClosedMonths closed) {
        List<DebtorChange> changes = new ArrayList<>(money.orders().changes());
        for (PersonalAccount account : book.accounts()) {
            @Nullable DebtorId former = null;
            List<Fact<DebtorId>> facts = account.debtor().asOf(known).live().stream()
                    .sorted(Comparator.comparing(Fact::range))
                    .toList();
            for (Fact<DebtorId> fact : facts) {
                DebtorId next = fact.value();
                if (former != null && next != null && !former.equals(next)) {
                    add(
                            changes,
                            account.number(),
                            former,
                            next,
                            fact.range().from(),
                            posted(fact, account.debtor(), closed));
                }
                former = next;
            }
        }
        return new DebtorChanges(changes, money.orders().stateSales());
    }

    /** The first month, from that of the change on, that was settled by as much as the fact; the open one where none was. */
    private static BillingPeriod posted(Fact<DebtorId> fact, Timeline<DebtorId> debtor, ClosedMonths closed) {
        BillingPeriod month = BillingPeriod.containing(fact.range().from());
        Known told = firstKnown(fact, debtor);
        for (Map.Entry<BillingPeriod, ClosedMonth> each : closed.months().entrySet()) {
            boolean before = each.getValue().closed().compareTo(told) < 0;
            if (before && each.getKey().compareTo(month) >= 0) {
                month = each.getKey().next();
            }
        }
        return month;
    }

    /** When a debtor and the first day of theirs became known: a later fact may have said no more than when they ended. */
    private static Known firstKnown(Fact<DebtorId> fact, Timeline<DebtorId> debtor) {
        Known known = fact.known();
        FactId replaced = fact.replaces();
        while (replaced != null) {
            FactId id = replaced;
            Fact<DebtorId> before = debtor.facts().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean same = fact.value() != null
                    && fact.value().equals(before.value())
                    && before.range().from().equals(fact.range().from());
            known = same ? before.known() : known;
            replaced = same ? before.replaces() : null;
        }
        return known;
    }

    private static void add(
            List<DebtorChange> changes,
            AccountNumber account,
            DebtorId former,
            DebtorId next,
            LocalDate day,
            BillingPeriod posted) {
        boolean named = changes.stream()
                .anyMatch(each -> each.account().equals(account) && each.day().equals(day));
        if (!named) {
            changes.add(new DebtorChange(account, former, next, day, posted, DebtorChange.Seller.PRIVATE));
        }
    }

    private <T> List<T> live(Timeline<T> timeline) {
        return timeline.asOf(known).live().stream()
                .flatMap(fact -> Optional.ofNullable(value(fact)).stream())
                .toList();
    }

    private static <T> @Nullable T value(Fact<T> fact) {
        return fact.value();
    }
}
