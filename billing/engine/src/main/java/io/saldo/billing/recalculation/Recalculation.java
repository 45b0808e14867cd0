package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The recalculation (перерасчёт) that a bill posts about closed months.
 *
 * @param lines in order of ids
 * @param withheld what cannot be posted yet
 * @param refusals late facts that recalculate nothing
 * @param outcomes the months charged again
 * @param left what the open month takes over from the months before, recalculated
 * @param plan how the year before is settled, as the next month takes it over; null where it is not
 */
public record Recalculation(
        List<Line> lines,
        List<Withheld> withheld,
        List<Refusal> refusals,
        SortedMap<BillingPeriod, Outcome> outcomes,
        Inherited left,
        @Nullable YearlyPlan plan)
        implements Canonical {
    public static final Recalculation NONE =
            new Recalculation(List.of(), List.of(), List.of(), new TreeMap<>(), Inherited.NOTHING, null);

    public Recalculation {
        lines = lines.stream()
                .sorted((first, second) -> first.id().compareTo(second.id()))
                .toList();
        withheld = withheld.stream().distinct().toList();
        refusals = List.copyOf(refusals);
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }

    /**
     * A month charged again.
     *
     * @param inherited what other months left to it
     * @param moved see {@link ClosedMonth#moved}
     * @param byMeter what it adds to the settlement of its year
     */
    public record Outcome(
            HouseCharges charges,
            Inherited inherited,
            SortedMap<Resource, SortedMap<PremisesId, Exact>> moved,
            MeteredCharges byMeter)
            implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("charges", charges)
                    .object("inherited", inherited)
                    .map("moved", moved)
                    .object("byMeter", byMeter);
        }
    }

    /**
     * Charges the reopened months again, oldest first, and posts in the open month what differs from what was posted
     * about them.
     */
    public static Recalculation of(Reopening reopening, MonthFacts open) {
        Recalculation late = new RecalculationChain(reopening, open).run();
        YearEnd year = reopening.year();
        YearlyPlan plan = year == null ? reopening.plan() : new YearlyCorrection(year, open, late).plan();
        return plan == null ? late : late.and(plan, open);
    }

    /** A month of a year that is settled, as it is charged again; lines posted about it are not in it yet. */
    MeteredMonth again(MeteredMonth month) {
        Outcome outcome = outcomes.get(month.month());
        if (outcome == null) {
            return month;
        }
        MeteredCharges now = outcome.byMeter();
        return new MeteredMonth(
                month.month(),
                now.services(),
                now.lines().stream().map(MeteredMonth.Fee::of).toList(),
                month.posted(),
                now.parked());
    }

    /** A month of a year that is settled, as it stands after this bill. */
    public MeteredMonth settling(MeteredMonth month) {
        return again(month)
                .posting(lines.stream()
                        .filter(line -> line.id().about().equals(month.month()) && MeteredCharges.isCounted(line))
                        .toList());
    }

    private Recalculation and(YearlyPlan year, MonthFacts open) {
        List<Withheld> waiting = new ArrayList<>(withheld);
        List<Line> all = new ArrayList<>(new YearlyPosting(year, open).lines());
        all.addAll(lines);
        waiting.addAll(year.withheld());
        return new Recalculation(all, waiting, refusals, outcomes, left, year);
    }

    /** The lines of the open month and these. */
    public List<Line> with(List<Line> charges) {
        if (lines.isEmpty()) {
            return charges;
        }
        List<Line> all = new ArrayList<>(charges);
        all.addAll(lines);
        return all;
    }

    /** Nothing is posted to an account that is parked in the open month: its recalculation waits with the rest. */
    public Recalculation posting(HouseCharges open) {
        if (lines.isEmpty() && plan == null) {
            return this;
        }
        Set<AccountNumber> parked = new HashSet<>();
        open.parked().stream().map(Parked::account).filter(Objects::nonNull).forEach(parked::add);
        List<Withheld> waiting = new ArrayList<>(withheld);
        List<Line> posted = new ArrayList<>();
        for (Line line : lines) {
            if (parked.contains(line.id().account())) {
                open.parked().stream()
                        .filter(each -> line.id().account().equals(each.account()))
                        .forEach(each -> waiting.add(new Withheld(line.id().about(), each)));
            } else {
                posted.add(line);
            }
        }
        YearlyPlan handedOn = plan == null ? null : plan.after(posted, open.period());
        return new Recalculation(posted, waiting, refusals, outcomes, left, handedOn);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.array("lines", lines)
                .array("withheld", withheld)
                .array("refusals", refusals)
                .map("outcomes", outcomes)
                .object("left", left)
                .object("plan", plan);
    }
}
