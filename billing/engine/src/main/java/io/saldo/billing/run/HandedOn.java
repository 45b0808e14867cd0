package io.saldo.billing.run;

import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.month.Carry;
import io.saldo.billing.recalculation.MeteredMonth;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a month hands to the next. A month is billed from this, the facts of its own days and those that became
 * known since, and the closed months that late facts reopen; nothing older is read, however old the house is.
 *
 * @param first the first month that was billed here
 * @param period the month that hands on
 * @param known what was known of its house when it was billed: a fact that became known later is late for it
 * @param money by account, those with nothing open too
 * @param carry volumes and counters
 * @param plan how the year before is settled; null where it is not
 * @param year the months of its year of which something is settled by the meters afterwards
 * @param unsettled closed months some of whose late facts could not be posted; every other one is settled up to
 *     {@code known}
 * @param waiting what was parked or withheld in a closed month and is not charged yet; what was given up by a decision
 *     says so
 */
public record HandedOn(
        BillingPeriod first,
        BillingPeriod period,
        Moment known,
        SortedMap<AccountNumber, OpenItems> money,
        Carry carry,
        @Nullable YearlyPlan plan,
        SortedMap<BillingPeriod, MeteredMonth> year,
        SortedMap<BillingPeriod, Settled> unsettled,
        List<Withheld> waiting)
        implements Canonical {
    public HandedOn {
        InvalidValueException.unless(
                first.compareTo(period) <= 0, "first month of the books", first, period + " or before");
        money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
        year = Collections.unmodifiableSortedMap(new TreeMap<>(year));
        unsettled = Collections.unmodifiableSortedMap(new TreeMap<>(unsettled));
        waiting = List.copyOf(waiting);
    }

    /**
     * Up to where late facts of a closed month are accounted for.
     *
     * @param known facts known up to this moment are
     * @param in the month whose bill accounted for them last; the month itself until it is charged again
     */
    public record Settled(Moment known, BillingPeriod in) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("known", known).field("in", in);
        }
    }

    /** Whether a month was billed here and is closed. */
    public boolean isClosed(BillingPeriod month) {
        return month.compareTo(first) >= 0 && month.compareTo(period) <= 0;
    }

    /** Up to where a closed month is settled. */
    public Settled settled(BillingPeriod month) {
        Settled own = unsettled.get(month);
        return own == null ? new Settled(known, period) : own;
    }

    /** The first month that may still not be settled by the readings of those after it. */
    public BillingPeriod settledIn() {
        return unsettled.values().stream()
                .map(Settled::in)
                .min(Comparator.naturalOrder())
                .filter(each -> each.compareTo(period) < 0)
                .orElse(period);
    }

    /** The moment up to which every closed month is settled: what became known by then is late for none of them. */
    public Moment settled() {
        return unsettled.values().stream().map(Settled::known).reduce(known, Moment::earlier);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("first", first)
                .field("period", period)
                .field("known", known)
                .map("money", money)
                .object("carry", carry)
                .object("plan", plan)
                .map("year", year)
                .map("unsettled", unsettled)
                .array("waiting", waiting);
    }
}
