package io.saldo.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.charge.Line;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.Shuffled;
import io.saldo.billing.fixture.Units;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Moment;
import io.saldo.metering.house.Distribution;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every house, however it looks. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class HouseChargingLawsTest {

    @Property
    void everyLineReplaysToItsAmountInRoubles(@ForAll HousePlan plan) {
        HouseCharges charges = charge(plan);
        assertThat(charges.lines()).isNotEmpty();
        for (Line line : all(charges)) {
            assertThat(line.replays()).as("%s", line).isTrue();
            assertThat(line.derivation().unit()).as("%s", line).isEqualTo(Unit.RUB);
            assertThat(line.amount().signum() * (line.id().kind().isCharge() ? 1 : -1))
                    .as("%s", line)
                    .isNotNegative();
            Units.check(line.derivation());
        }
    }

    @Property
    void lineIdsAreInOrderAndNoTwoAreAlike(@ForAll HousePlan plan) {
        HouseCharges charges = charge(plan);
        assertThat(charges.lines().stream().map(Line::id)).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void everyDistributedVolumeIsConserved(@ForAll HousePlan plan) {
        HouseCharges charges = charge(plan);
        assertThat(charges.conservation().stream().map(Conservation::service))
                .containsExactlyElementsOf(charges.distributions().keySet());
        assertThat(charges.conservation()).allMatch(Conservation::holds);
        for (Distribution distribution :
                charges.distributions().values().stream().flatMap(List::stream).toList()) {
            Exact sum = distribution.shares().stream()
                    .map(Distribution.Share::volume)
                    .reduce(Exact.ZERO, Exact::plus);
            assertThat(sum).isEqualTo(distribution.whole().minus(distribution.carried()));
            for (Distribution.Share share : distribution.shares()) {
                assertThat(share.derivation().replay()).isEqualTo(share.volume());
                assertThat(share.derivation().unit())
                        .isEqualTo(distribution.resource().unit());
            }
        }
    }

    @Property
    void theOrderOfFactsMeansNothing(@ForAll HousePlan plan, @ForAll Random random) {
        var book = plan.build().book();
        HouseMonth month = MonthBinder.bind(book, plan.month(), Moment.LATEST);
        HouseCharges charges = HouseCharging.charge(month.facts());
        HouseMonth shuffled = MonthBinder.bind(Shuffled.book(book, random), plan.month(), Moment.LATEST);
        assertThat(shuffled.facts()).isEqualTo(month.facts());
        assertThat(HouseCharging.charge(shuffled.facts())).isEqualTo(charges);
        HouseCharges again = HouseCharging.charge(Shuffled.facts(month.facts(), random));
        assertThat(again).isEqualTo(charges);
        assertThat(bytes(again)).isEqualTo(bytes(charges));
    }

    @Property(tries = 20)
    void eightThreadsMakeTheSameBytes(@ForAll HousePlan plan) throws Exception {
        MonthFacts facts = MonthBinder.bind(plan.build().book(), plan.month(), Moment.LATEST)
                .facts();
        HouseCharges alone = HouseCharging.charge(facts);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<HouseCharges>> made = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<HouseCharges>>mapToObj(i -> () -> HouseCharging.charge(facts))
                    .toList());
            for (Future<HouseCharges> each : made) {
                assertThat(each.get()).isEqualTo(alone);
                assertThat(bytes(each.get())).isEqualTo(bytes(alone));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String bytes(HouseCharges charges) {
        return CanonicalWriter.write(charges.lines());
    }

    private static HouseCharges charge(HousePlan plan) {
        return plan.build().charges(plan.month().toString());
    }

    private static List<Line> all(HouseCharges charges) {
        return Stream.concat(charges.lines().stream(), charges.parkedLines().stream())
                .toList();
    }
}
