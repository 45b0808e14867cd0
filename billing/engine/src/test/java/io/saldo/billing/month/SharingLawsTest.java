package io.saldo.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Extra;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** How a charge moves when the house is changed in one place. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class SharingLawsTest {

    @Property
    void accountsThatShareOweTogetherWhatOneAccountWould(@ForAll HousePlan plan) {
        assertThat(totals(plan)).isEqualTo(totals(plan.withoutSharing()));
    }

    @Property
    void moreWaterNeverCostsLess(
            @ForAll HousePlan plan, @ForAll @IntRange(max = 50) int place, @ForAll @IntRange(max = 5000) int more) {
        int index = place % plan.premises().size();
        Assume.that(plan.premises().get(index).isMetered());
        // what a flat uses more, the common rooms have used less: there the fees of others fall
        HousePlan alone = plan.withoutSharing().without(Extra.COMMON_WATER);
        compare(charge(alone), charge(alone.withMoreWater(index, more)));
    }

    @Property
    void moreHeatOfTheHouseNeverCostsAnybodyLess(@ForAll HousePlan plan, @ForAll @IntRange(max = 50) int more) {
        HousePlan alone = plan.withoutSharing();
        HouseCharges less = charge(alone);
        // a house that got less heat than its flats measured contradicts itself, and its heating is parked
        Assume.that(less.parked().isEmpty());
        compare(less, charge(alone.withHeat(plan.heat() + more)));
    }

    /** A day on which the tariff is decreed anew and stays the same cuts the month into one piece more. */
    @Property
    void aCutThatChangesNothingMovesPremisesByAKopeckAtMost(
            @ForAll HousePlan plan, @ForAll @IntRange(min = 2, max = 28) int day) {
        HousePlan whole = plan.withoutSharing().withoutTariffChange();
        Map<String, Kopecks> before = fees(charge(whole));
        Map<String, Kopecks> after = fees(cut(whole, day));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((key, amount) -> {
            long moved =
                    Math.abs(after.getOrDefault(key, Kopecks.ZERO).minus(amount).value());
            assertThat(moved).as("%s, %s and %s", key, amount, after.get(key)).isLessThanOrEqualTo(1);
        });
    }

    private static HouseCharges cut(HousePlan plan, int day) {
        var house = plan.build();
        var change = plan.month().first().plusDays(day - 1L);
        for (ServiceKind kind : house.kinds()) {
            for (var tariffs : house.allTariffs(kind)) {
                var same = tariffs.firstValue();
                var first = tariffs.first();
                tariffs.replace(first, new DateRange(TestHouse.ALWAYS.from(), change), same);
                tariffs.add(DateRange.from(change), same);
            }
        }
        return house.charges(plan.month().toString());
    }

    private static void compare(HouseCharges before, HouseCharges after) {
        Map<String, Kopecks> more = fees(after);
        Map<String, Kopecks> less = fees(before);
        assertThat(more.keySet()).isEqualTo(less.keySet());
        less.forEach((key, amount) -> assertThat(
                        more.getOrDefault(key, Kopecks.ZERO).compareTo(amount) >= 0)
                .as(key)
                .isTrue());
    }

    /**
     * What each account is charged for a service by a creditor, the multiplying factor included; what is taken off is
     * rounded apart.
     */
    private static Map<String, Kopecks> fees(HouseCharges charges) {
        Map<String, Kopecks> fees = new TreeMap<>();
        for (Line line : all(charges).stream()
                .filter(each -> each.id().kind().isCharge())
                .toList()) {
            String key = line.id().account() + " " + line.id().service() + " "
                    + line.id().creditor() + " " + line.id().ordinal();
            fees.merge(key, line.amount(), Kopecks::plus);
        }
        return fees;
    }

    private record Kind(ServiceCode service, LineKind kind) {}

    private static Map<String, Kopecks> totals(HousePlan plan) {
        Map<String, Kopecks> totals = new TreeMap<>();
        for (Line line : all(charge(plan))) {
            totals.merge(new Kind(line.id().service(), line.id().kind()).toString(), line.amount(), Kopecks::plus);
        }
        return totals;
    }

    private static List<Line> all(HouseCharges charges) {
        return Stream.concat(charges.lines().stream(), charges.parkedLines().stream())
                .toList();
    }

    private static HouseCharges charge(HousePlan plan) {
        return plan.build().charges(plan.month().toString());
    }
}
