package io.saldo.billing.month;

import static io.saldo.billing.fixture.TestHouse.ALWAYS;
import static io.saldo.billing.fixture.TestHouse.code;
import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is parked, for which reason, and what is not. */
class ParkingTest {
    private final TestHouse house = new TestHouse();

    @Test
    void waterThatOthersBillParksNobodyHere() {
        house.service(ServiceKind.MAINTENANCE, "25.00").service(ServiceKind.COLD_WATER, "43.57");
        house.premises(PremisesKind.NON_RESIDENTIAL, "shop")
                .area("100")
                .account("9001")
                .agree(ServiceKind.MAINTENANCE)
                .agree(ServiceKind.COLD_WATER, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).isEmpty();
        assertThat(Lines.amount(Lines.base(charges, "9001", ServiceKind.MAINTENANCE)))
                .isEqualTo("2500.00");
    }

    @Test
    void theHeatOfPremisesWhoseAgreementIsInDisputeIsParkedNotBilledByOthers() {
        heated();
        house.premises(1).agree(ServiceKind.HEATING, ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        HouseCharges charges = house.charges("2026-01");
        assertThat(parked(charges)).containsExactly("1002 CONTRADICTORY_FACTS");
        Conservation heat = charges.conservation().get(0);
        assertThat(heat.billedByUs()).isEqualTo(Exact.of(5));
        assertThat(heat.billedByOthers()).isEqualTo(Exact.ZERO);
        assertThat(heat.parked()).isEqualTo(Exact.of(3));
        assertThat(heat.holds()).isTrue();
    }

    /**
     * As a breach of a service that cannot be read: the line is held, and its volume stands once among what is parked.
     */
    @Test
    void theHeatOfPremisesWithADisputeAboutSomethingElseOfItsServiceIsParkedOnce() {
        heated();
        MonthFacts facts = house.month("2026-01").facts();
        PremisesId flat = facts.premises().get(1).id();
        List<Dispute> disputes = List.of(new Dispute(
                flat,
                TestHouse.code(ServiceKind.HEATING),
                null,
                ParkReason.CONTRADICTORY_FACTS,
                List.of(new FactId("breach"))));
        HouseCharges charges = HouseCharging.charge(new MonthFacts(
                facts.house(),
                facts.period(),
                facts.terms(),
                facts.services(),
                facts.premises(),
                facts.commonMeters(),
                facts.inherited(),
                disputes,
                facts.adjustments()));
        Conservation heat = charges.conservation().get(0);
        assertThat(heat.parked()).isEqualTo(Exact.of(3));
        assertThat(heat.holds()).isTrue();
    }

    @Test
    void anAccountWhoseOnlyShareIsSaidTwiceIsParkedByItsNumber() {
        house.service(ServiceKind.MAINTENANCE, "25.00");
        house.flat("1").area("50").account("1001").share("1001", "1").agreeToAll();
        assertThat(parked(house.charges("2026-06"))).containsExactly("1001 CONTRADICTORY_FACTS");
    }

    @Test
    void anAreaInDisputeParksItsAccountsAndEveryServiceThatDividesByArea() {
        heated();
        house.service(ServiceKind.MAINTENANCE, "25.00");
        house.premises(0).agree(ServiceKind.MAINTENANCE);
        house.premises(1).area("33");
        HouseCharges charges = house.charges("2026-01");
        assertThat(parked(charges)).containsExactly("HEATING NO_AREA", "1002 CONTRADICTORY_FACTS");
        assertThat(charges.lines())
                .extracting(line -> line.id().service())
                .containsExactly(code(ServiceKind.MAINTENANCE));
        assertThat(charges.conservation()).isEmpty();
    }

    @Test
    void aMissingReadingOfTheHouseParksItsServiceAlone() {
        heated();
        house.service(ServiceKind.MAINTENANCE, "25.00");
        house.premises(0).agree(ServiceKind.MAINTENANCE);
        HouseCharges charges = house.charges("2026-02");
        assertThat(parked(charges)).containsExactly("HEATING NO_HOUSE_READING");
        assertThat(charges.lines()).hasSize(1);
    }

    @Test
    void aHouseReadingThatGoesBackwardsParksItsServiceAlone() {
        heated().reading("2026-02-25", "1");
        assertThat(parked(house.charges("2026-02"))).containsExactly("HEATING READING_REFUSED");
    }

    @Test
    void heatBelowZeroIsParkedAndNeverCredited() {
        heated();
        house.houseMeter("B", Resource.HEAT, GroupId.wholeHouse(Resource.HEAT), CommonRole.SUBTRACTED)
                .reading("2025-12-25", "0")
                .reading("2026-01-25", "9");
        HouseCharges charges = house.charges("2026-01");
        assertThat(parked(charges)).containsExactly("HEATING CONTRADICTORY_FACTS");
        assertThat(charges.lines()).isEmpty();
    }

    @Test
    void heatingPaidEvenlyNeedsAYearMeasuredWholeOrTheNorm() {
        heated();
        house.heating.replace(house.heating.first(), ALWAYS, new HeatingMode(HeatingPayment.EVENLY, 7));
        assertThat(parked(house.charges("2026-01"))).allMatch(each -> each.endsWith(" NO_NORM"));
    }

    @Test
    void aHouseWithoutDecisionsParksTheServicesThatNeedThem() {
        house.service(ServiceKind.HEATING, "2000").service(ServiceKind.COMMON_ELECTRICITY, "5");
        house.flat("1").area("50").account("1001").agreeToAll();
        assertThat(parked(house.charges("2026-01")))
                .containsExactly("COMMON_ELECTRICITY NO_DECISION", "HEATING NO_DECISION");
    }

    @Test
    void aTariffThatEndsInsideTheMonthParksItsServiceForTheHouse() {
        house.tariff(ServiceKind.MAINTENANCE, days("2026-01-01", "2026-06-20"), "25.00")
                .service(ServiceKind.WASTE, "600")
                .norm(ServiceKind.WASTE, "0.2");
        house.flat("1").area("50").people(1).account("1001").agreeToAll();
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("MAINTENANCE NO_TARIFF");
        assertThat(charges.lines()).hasSize(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        house.service(ServiceKind.MAINTENANCE, "25.00")
                .service(ServiceKind.COLD_WATER, "43.57")
                .service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .common(CommonResourcesMethod.BY_NORM)
                .service(ServiceKind.SEWAGE, "30.00");
        house.flat("1").people(1).area("40").account("no norm").agree(ServiceKind.COLD_WATER);
        house.flat("2").area("40").account("nobody").agree(ServiceKind.COLD_WATER);
        house.flat("3")
                .area(days("2026-06-01", "2026-06-20"), "40")
                .account("area")
                .agree(ServiceKind.MAINTENANCE);
        house.flat("4").area("40").agree(ServiceKind.MAINTENANCE);
        house.flat("5").people(1).area("40").account("no water").agree(ServiceKind.SEWAGE);
        house.flat("6").area("40").account("early").agree(ServiceKind.MAINTENANCE);
        house.account("early", days("2026-01-01", "2026-06-20"));
        assertThat(parked(house.charges("2026-06")))
                .containsExactlyInAnyOrder(
                        "COMMON_ELECTRICITY NO_AREA",
                        "no norm NO_NORM",
                        "nobody NO_OCCUPANCY",
                        "area NO_AREA",
                        "premises 4 NO_ACCOUNT",
                        "no water NO_RULE",
                        "early NO_ACCOUNT");
    }

    @Test
    void aCommonNormThatDoesNotCoverTheMonthParksItsService() {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .common(CommonResourcesMethod.BY_NORM)
                .norm(ServiceKind.COMMON_ELECTRICITY, days("2026-01-01", "2026-06-20"), "0.9", 1);
        house.flat("1").area("40").account("1001").agreeToAll();
        assertThat(parked(house.charges("2026-06"))).containsExactly("COMMON_ELECTRICITY NO_NORM");
        assertThat(parked(house.charges("2026-05"))).isEmpty();
    }

    @Test
    void readingsInDisputeParkTheAccountAndKeepItsNormInTheTotals() {
        house.service(ServiceKind.COLD_WATER, "10.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        flat.waterMeter("W").reading("2026-05-20", "10").reading("2026-06-20", "9");
        HouseCharges charges = house.charges("2026-06");
        assertThat(parked(charges)).containsExactly("1001 READING_REFUSED");
        assertThat(charges.lines()).isEmpty();
        assertThat(charges.parkedLines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).hasToString("80.00"));
    }

    private TestMeter heated() {
        house.heatingInSeason().service(ServiceKind.HEATING, "2000.00");
        house.flat("1").area("50").account("1001").agree(ServiceKind.HEATING);
        house.flat("2").area("30").account("1002").agree(ServiceKind.HEATING);
        return house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "10").reading("2026-01-25", "18");
    }

    private static List<String> parked(HouseCharges charges) {
        return charges.parked().stream()
                .map(each -> name(each.account(), each.premises(), each) + " " + each.reason())
                .toList();
    }

    private static String name(@Nullable AccountNumber account, @Nullable PremisesId premises, Parked each) {
        return account != null
                ? account.value()
                : premises != null ? "premises " + premises : String.valueOf(each.service());
    }

    @Test
    void aMissingFactHasNoFactsBehindItAndADisputeNamesItsFacts() {
        house.service(ServiceKind.MAINTENANCE, "25.00");
        TestPremises flat =
                house.flat("1").area("40").area("41").account("1001").agreeToAll();
        assertThat(flat.area.first()).isNotNull();
        assertThat(house.charges("2026-06").parked())
                .filteredOn(each -> each.reason() == ParkReason.CONTRADICTORY_FACTS)
                .singleElement()
                .satisfies(each -> assertThat(each.facts()).hasSize(2).contains(flat.area.first()));
    }

    /** Two accounts of one flat: a payment of the second cannot be read, and the first is billed all the same. */
    @Test
    void whatConcernsTheMoneyOfOneAccountParksThatAccountAlone() {
        house.service(ServiceKind.MAINTENANCE, "30");
        house.flat("1").area("50").share("1001", "1/2").share("1002", "1/2").agreeToAll();
        MonthFacts facts = house.month("2026-01").facts();
        MonthFacts disputed = new MonthFacts(
                facts.house(),
                facts.period(),
                facts.terms(),
                facts.services(),
                facts.premises(),
                facts.commonMeters(),
                facts.inherited(),
                List.of(Dispute.of(
                        new AccountNumber("1002"), ParkReason.UNREADABLE_ROW, List.of(new FactId("payments.csv:3")))),
                facts.adjustments());
        HouseCharges charges = HouseCharging.charge(disputed);
        assertThat(charges.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.id().account()).hasToString("1001"));
        assertThat(charges.parkedLines()).hasSize(1);
        assertThat(charges.parked()).singleElement().satisfies(each -> {
            assertThat(each.account()).hasToString("1002");
            assertThat(each.isService()).isFalse();
        });
    }

    /**
     * Neither water is metered and the norm of sewage begins on the 16th: it is told, and not charged by the water
     * instead.
     */
    @Test
    void aNormOfSewageForAPartOfTheMonthIsTold() {
        house.service(ServiceKind.COLD_WATER, "40")
                .norm(ServiceKind.COLD_WATER, "4")
                .service(ServiceKind.SEWAGE, "30")
                .norm(ServiceKind.SEWAGE, days("2026-06-16", null), "7", 1);
        house.flat("1").people(2).account("1001").agreeToAll();
        assertThat(parked(house.charges("2026-06"))).containsExactly("1001 NO_NORM");
    }
}
