package io.saldo.billing.binding;

import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.run.MoneyHistory;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The money of a house as a month knows it. */
final class MoneyBinder {
    private final MoneyBook book;
    private final BillingPeriod period;
    private final Known known;

    MoneyBinder(MoneyBook book, BillingPeriod period, Known known) {
        this.book = book;
        this.period = period;
        this.known = known;
    }

    MoneyHistory history() {
        List<Obligation> obligations = live(book.obligations())
                .filter(each -> each.origin().compareTo(period) < 0)
                .toList();
        List<Payment> payments = new ArrayList<>(live(book.advances()).toList());
        live(book.payments())
                .filter(each ->
                        !each.day().isBefore(book.opened()) && !each.day().isAfter(period.last()))
                .forEach(payments::add);
        return new MoneyHistory(
                book.opened(),
                obligations,
                payments,
                book.allocations(),
                live(book.reversals()).toList(),
                live(book.claims()).toList());
    }

    /** What staff put into the bill of the month. What they put into one that was closed before they told of it stands in this one. */
    List<Adjustment> adjustments(ClosedMonths closed) {
        Known told = closed.last().map(ClosedMonth::settled).orElse(null);
        List<Adjustment> adjustments = new ArrayList<>();
        for (Fact<Adjustment> fact : book.adjustments().asOf(known).live()) {
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

    private <T> Stream<T> live(Timeline<T> timeline) {
        return timeline.asOf(known).live().stream().flatMap(fact -> Optional.ofNullable(value(fact)).stream());
    }

    private static <T> @Nullable T value(Fact<T> fact) {
        return fact.value();
    }
}
