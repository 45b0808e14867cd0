package io.saldo.billing.binding;

import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.RegisterPlan;
import io.saldo.billing.fixture.TrimmedMonth;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.kernel.time.Moment;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Billed with what a month needs and what was handed on is billed with all that was ever stated. */
@Domain(RandomHistories.class)
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class TrimmedBookLawsTest {

    @Property(tries = 5)
    void everyMonthOfAHistoryIsBilledFromWhatItNeeds(@ForAll HistoryPlan plan) {
        isBilledFromWhatItNeeds(plan);
    }

    @Tag("slow")
    @Property(tries = 60)
    void everyMonthOfManyHistoriesIsBilledFromWhatItNeeds(@ForAll HistoryPlan plan) {
        isBilledFromWhatItNeeds(plan);
    }

    private static void isBilledFromWhatItNeeds(HistoryPlan plan) {
        var policy = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, plan.window(), null);
        var run = plan.run();
        run.toTheEnd(month -> TrimmedMonth.holds(
                run.house.book(), HistoryPlan.FIRST.plus(month), run.house.now(), run.chronicle.past(), policy));
    }

    /** Of two refusals of one meter the first ends, and the day of the second counts from then on. */
    @Example
    void refusalsThatOverlapAreBilledFromWhatIsNeeded() {
        isBilledFromWhatItNeeds(new RegisterPlan(
                16,
                0,
                2,
                true,
                36,
                List.of(
                        new RegisterPlan.Deed(8, RegisterPlan.Kind.REFUSED, 0, 0, 2),
                        new RegisterPlan.Deed(8, RegisterPlan.Kind.REFUSED, 13, 2, -7),
                        new RegisterPlan.Deed(14, RegisterPlan.Kind.REPLACED, 8, 2, -7))));
    }

    /**
     * A meter verified for the first time was not fit before, which nobody knew when a reading now withdrawn was used.
     */
    @Example
    void aWithdrawnReadingOfAMeterVerifiedSinceIsBilledFromWhatIsNeeded() {
        isBilledFromWhatItNeeds(new RegisterPlan(
                24,
                0,
                2,
                false,
                36,
                List.of(
                        new RegisterPlan.Deed(10, RegisterPlan.Kind.REPLACED, 11, 0, 6),
                        new RegisterPlan.Deed(20, RegisterPlan.Kind.WITHDRAWN, 11, 1, -9),
                        new RegisterPlan.Deed(10, RegisterPlan.Kind.VERIFIED, 0, 3, -4))));
    }

    @Property(tries = 12)
    void everyMonthOfMetersIsBilledFromWhatItNeeds(@ForAll("meters") RegisterPlan plan) {
        isBilledFromWhatItNeeds(plan);
    }

    @Tag("slow")
    @Property(tries = 600)
    void everyMonthOfManyMetersIsBilledFromWhatItNeeds(@ForAll("meters") RegisterPlan plan) {
        isBilledFromWhatItNeeds(plan);
    }

    private static void isBilledFromWhatItNeeds(RegisterPlan plan) {
        var policy = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, plan.window(), null);
        plan.run((house, month, chronicle) ->
                TrimmedMonth.holds(house.book(), month, house.now(), chronicle.past(), policy));
    }

    @Property(tries = 150)
    void aMonthOfAHouseIsBilledFromWhatItNeeds(@ForAll HousePlan plan) {
        TrimmedMonth.holds(plan.build().book(), plan.month(), Moment.LATEST, Past.NONE, RecalculationPolicy.DEFAULT);
    }

    @Provide
    Arbitrary<RegisterPlan> meters() {
        Arbitrary<RegisterPlan.Deed> deeds = Combinators.combine(
                        Arbitraries.integers().between(0, 29),
                        Arbitraries.of(RegisterPlan.Kind.class),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 2),
                                Arbitraries.integers().between(0, 14)),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-9, 9))
                .as(RegisterPlan.Deed::new);
        Arbitrary<List<RegisterPlan.Deed>> all = deeds.list().ofMaxSize(10);
        return Combinators.combine(
                        Arbitraries.integers().between(24, 30),
                        Arbitraries.of(0, 0, 2, 3, 5, 9),
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.of(true, false),
                        Arbitraries.of(36, 36, 5),
                        all)
                .as(RegisterPlan::new);
    }
}
