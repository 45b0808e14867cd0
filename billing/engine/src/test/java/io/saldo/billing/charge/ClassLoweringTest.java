package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lowers the fees of a class takes off each of them what its rule would: to the kopeck, whatever the law says of rounding and of several reasons at once. */
class ClassLoweringTest {
    private static final BillingPeriod JUNE = BillingPeriod.parse("2026-06");

    private static TestHouse house(LawBook law) {
        var house = new TestHouse()
                .law(law)
                .service(ServiceKind.MAINTENANCE, "25.13")
                .service(ServiceKind.COLD_WATER, "43.57")
                .norm(ServiceKind.COLD_WATER, "6.935")
                .service(ServiceKind.WASTE, "721.90")
                .norm(ServiceKind.WASTE, "0.163");
        flat(house, "1", "30.1", 1).agreeToAll();
        flat(house, "2", "45.5", 2).agreeToAll();
        flat(house, "3", "60.25", 3).agreeToAll();
        flat(house, "4", "30.7", 3).away(1, "2026-06-05", "2026-06-16").agreeToAll();
        flat(house, "5", "30.9", 2)
                .away(1, "2026-06-03", "2026-06-11")
                .away(1, "2026-05-20", "2026-06-29", "2026-05-20", AbsenceGround.FORCE_MAJEURE)
                .agreeToAll();
        flat(house, "6", "31.3", 1).away(1, "2026-05-30", "2026-07-05").agreeToAll();
        flat(house, "7", "31.3", 2).away(1, "2026-06-05", "2026-06-09").agreeToAll();
        return house;
    }

    private static TestPremises flat(TestHouse house, String id, String area, int people) {
        return house.flat(id).area(area).people(people).account("100" + id).noMeterPossible(Resource.COLD_WATER);
    }

    private static void breach(TestHouse house, String hours) {
        house.breach(new Breach(
                BreachKind.COLD_WATER_OFF,
                BreachTime.hoursOf(JUNE, Exact.parse(hours)),
                null,
                Set.of(),
                null,
                Circumstance.ORDINARY,
                "акт № 1"));
    }

    private static HouseCharges same(TestHouse house) {
        MonthFacts facts = house.month("2026-06").facts();
        assertThat(facts.steady().size()).isEqualTo(7);
        HouseCharges charges = HouseCharging.charge(facts);
        HouseCharges oneByOne = HouseCharging.charge(facts.oneByOne());
        assertThat(charges.lines()).isEqualTo(oneByOne.lines()).allMatch(Line::replays);
        assertThat(charges.parked()).isEqualTo(oneByOne.parked());
        return charges;
    }

    private static List<Line> of(HouseCharges charges, LineKind kind) {
        return charges.lines().stream().filter(line -> line.id().kind() == kind).toList();
    }

    @ParameterizedTest(name = "from rounded {0}, together {1}, off for {2} and {3} hours")
    @CsvSource({
        "0, 1, 10, 0",
        "1, 1, 10, 0",
        "0, 0, 10, 0",
        "1, 0, 333, 500",
        "0, 1, 333, 500",
        "1, 1, 333, 500",
        "0, 0, 333, 500"
    })
    void poorSupplyAndAbsencesTakeOffWhatTheRuleWould(String rounded, String together, String one, String other) {
        var house = house(
                Laws.with("RECALCULATION_FROM_ROUNDED", rounded, "RECALCULATIONS_TOGETHER_AT_MOST_FEE", together));
        breach(house, one);
        if (!other.equals("0")) {
            breach(house, other);
        }
        HouseCharges charges = same(house);
        // whoever was away all month may have nothing left to lower
        assertThat(of(charges, LineKind.QUALITY))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(line -> line.charge() instanceof ClassCharge)
                .allMatch(line -> line.id().service().equals(TestHouse.code(ServiceKind.COLD_WATER)));
        // the flat of five days away has no right
        assertThat(of(charges, LineKind.ABSENCE).stream()
                        .map(line -> line.id().account().value())
                        .distinct())
                .containsExactly("1004", "1005", "1006");
    }

    @Test
    void withoutPoorSupplyAbsencesAloneLower() {
        HouseCharges charges = same(house(FederalLaw.book()));
        assertThat(of(charges, LineKind.QUALITY)).isEmpty();
        assertThat(of(charges, LineKind.ABSENCE)).hasSize(6).allMatch(line -> line.charge() instanceof ClassCharge);
    }

    /** A book that says nothing of absences parks whoever was away, and nobody else. */
    @Test
    void withoutALawOfAbsencesWhoWasAwayIsParked() {
        HouseCharges charges = same(house(Laws.without("ABSENCE_DAYS")));
        assertThat(charges.parked().stream()
                        .map(each -> String.valueOf(each.account()))
                        .distinct())
                .containsExactlyInAnyOrder("1004", "1005", "1006", "1007");
    }

    /** More people were away than live there: the account is parked, as its rule parks it. */
    @Test
    void moreAwayThanLiveThereIsParked() {
        var house = house(FederalLaw.book());
        house.premises(0).away(2, "2026-06-05", "2026-06-16");
        assertThat(same(house).parked().stream()
                        .map(each -> String.valueOf(each.account()))
                        .distinct())
                .containsExactly("1001");
    }
}
