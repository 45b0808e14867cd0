package io.saldo.billing.recalculation;

import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryPlan.Event;
import io.saldo.billing.fixture.RandomHistories;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of recalculation on many histories of two years and more: minutes. */
@Tag("slow")
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class LongRecalculationLawsTest {

    @Property(tries = 30)
    void everyLineOfEveryMonthReplays(@ForAll HistoryPlan plan) {
        RecalculationLaws.everyLineOfEveryMonthReplays(plan);
    }

    @Property(tries = 30)
    void withNothingChangedNothingIsPosted(@ForAll HistoryPlan plan) {
        RecalculationLaws.withNothingChangedNothingIsPosted(plan);
    }

    @Property(tries = 30)
    void recalculatedTwiceIsRecalculatedOnce(
            @ForAll HistoryPlan plan, @ForAll @Size(min = 1, max = 4) List<Event> late) {
        RecalculationLaws.recalculatedTwiceIsRecalculatedOnce(plan, late);
    }

    @Property(tries = 30)
    void factsToldAgainAsTheyWerePostNothing(
            @ForAll HistoryPlan plan, @ForAll @Size(min = 1, max = 6) List<Event> late) {
        RecalculationLaws.factsToldAgainAsTheyWerePostNothing(plan, late);
    }

    @Property(tries = 30)
    void whatIsTooOldIsRefused(@ForAll HistoryPlan plan, @ForAll Event late) {
        RecalculationLaws.whatIsTooOldIsRefused(plan, late);
    }

    @Property(tries = 30)
    void theSameLateFactsInAnyOrderEndInTheSameBalances(
            @ForAll HistoryPlan plan, @ForAll @Size(min = 2, max = 4) List<Event> late, @ForAll Random random) {
        RecalculationLaws.theSameLateFactsInAnyOrderEndInTheSameBalances(plan, late, random);
    }

    @Property(tries = 30)
    void aFactToldAndWithdrawnLeavesTheBalancesAsTheyWere(@ForAll HistoryPlan plan, @ForAll Event late) {
        RecalculationLaws.aFactToldAndWithdrawnLeavesTheBalancesAsTheyWere(plan, late);
    }

    @Property(tries = 30)
    void reversedAndChargedAnewComesToTheSame(@ForAll HistoryPlan plan) {
        RecalculationLaws.reversedAndChargedAnewComesToTheSame(plan);
    }

    @Property(tries = 30)
    void noVolumeOfTheHouseIsLostOrChargedTwice(@ForAll HistoryPlan plan) {
        RecalculationLaws.noVolumeOfTheHouseIsLostOrChargedTwice(plan);
    }
}
