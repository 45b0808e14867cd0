package io.saldo.billing.charge;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole months worked by hand. */
class WorkedMonthsTest {
    private static final GroupId WHOLE = GroupId.wholeHouse(Resource.ELECTRICITY);

    private final TestHouse house = new TestHouse();

    /**
     * Two people, 4 m³, 40 roubles. 5 days: 320 × 5 ÷ 31 = 51.61 and × 1.5 = 77.42, more by 25.81. 26 days: 268.39 and
     * × 3 = 805.16, more by 536.77.
     */
    @Test
    void inDecember2025TheFactorIsOneAndAHalfForFiveDaysAndThreeForTwentySix() {
        house.service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");
        house.flat("1").people(2).account("1001").agreeToAll();
        HouseCharges charges = house.charges("2025-12");
        assertThat(Lines.amount(Lines.base(charges, "1001", ServiceKind.COLD_WATER)))
                .isEqualTo("320.00");
        assertThat(Lines.amount(Lines.only(charges, "1001", ServiceKind.COLD_WATER, LineKind.MULTIPLYING_FACTOR)))
                .isEqualTo("562.58");
        assertThat(excess("2025-11")).isEqualTo("160.00");
        assertThat(excess("2026-01")).isEqualTo("640.00");
    }

    private String excess(String month) {
        return Lines.amount(
                Lines.only(house.charges(month), "1001", ServiceKind.COLD_WATER, LineKind.MULTIPLYING_FACTOR));
    }

    /** The factor raises the fee for water alone: sewage goes by 8 m³, whatever the factor. */
    @Test
    void sewageIsNeverRaisedByTheFactor() {
        house.service(ServiceKind.COLD_WATER, "40.00")
                .norm(ServiceKind.COLD_WATER, "4")
                .service(ServiceKind.SEWAGE, "30.00");
        house.flat("1").people(2).account("1001").agreeToAll();
        Line sewage = Lines.base(house.charges("2026-06"), "1001", ServiceKind.SEWAGE);
        assertThat(sewage.basis().volume()).isEqualTo(Exact.of(8));
        assertThat(sewage.basis().method()).isEqualTo(VolumeMethod.OTHER_SERVICE);
        assertThat(Lines.amount(sewage)).isEqualTo("240.00");
    }

    /** Without a reading for four months: the norm, and no factor (Rules 354, п. 60 б). */
    @Test
    void afterThreeAveragesTheNormComesWithoutTheFactor() {
        house.service(ServiceKind.COLD_WATER, "40.00").norm(ServiceKind.COLD_WATER, "4");
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        flat.ran("W", "2025-08-20", "2026-02-20", "30");
        for (String averaged : List.of("2026-03", "2026-04", "2026-05")) {
            Line line = Lines.base(house.charges(averaged), "1001", ServiceKind.COLD_WATER);
            assertThat(line.basis().method()).isEqualTo(VolumeMethod.AVERAGE);
            assertThat(Lines.amount(line)).isEqualTo("200.00");
        }
        List<Line> june = Lines.of(house.charges("2026-06"), "1001");
        assertThat(june).singleElement().satisfies(line -> {
            assertThat(line.basis().method()).isEqualTo(VolumeMethod.NORM);
            assertThat(Lines.amount(line)).isEqualTo("320.00");
        });
    }

    /**
     * d-soi-02: −100 kWh charge nobody in May; of June's 160 the house pays 60, the flat of 50 of 3000 m² one of them.
     */
    @Test
    void aNegativeCommonVolumeIsCarriedIntoTheNextMonth() {
        house.common(CommonResourcesMethod.BY_METER).service(ServiceKind.COMMON_ELECTRICITY, "5.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.flat("2").area("2950").account("1002").agreeToAll();
        TestMeter input = house.houseMeter("E", Resource.ELECTRICITY, WHOLE, CommonRole.ADDED);
        TestMeter others = house.houseMeter("F", Resource.ELECTRICITY, WHOLE, CommonRole.SUBTRACTED);
        input.reading("2026-04-25", "0").reading("2026-05-25", "300").reading("2026-06-25", "960");
        others.reading("2026-04-25", "0").reading("2026-05-25", "400").reading("2026-06-25", "900");

        HouseCharges may = house.charges("2026-05");
        assertThat(may.lines()).hasSize(2).allMatch(line -> line.amount().isZero());
        assertThat(may.carry().negativeVolumes()).containsExactly(Map.entry(WHOLE, Exact.of(-100)));
        assertThat(may.conservation().get(0).holds()).isTrue();

        HouseCharges june = house.carry(may.carry()).charges("2026-06");
        Line line = Lines.base(june, "1001", ServiceKind.COMMON_ELECTRICITY);
        assertThat(line.basis().volume()).isEqualTo(Exact.ONE);
        assertThat(Lines.amount(line)).isEqualTo("5.00");
        assertThat(june.carry().negativeVolumes()).isEmpty();
        assertThat(june.carry().averaged()).isEmpty();
        assertThat(june.conservation().get(0).carried()).isEqualTo(Exact.of(100));
        assertThat(june.conservation().get(0).holds()).isTrue();
    }

    /** June has no reading of the meter: the service is parked, and July must still take over the −100 kWh of May. */
    @Test
    void aMonthThatCannotDistributeHandsOnWhatItTookOver() {
        house.common(CommonResourcesMethod.BY_METER).service(ServiceKind.COMMON_ELECTRICITY, "5.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.houseMeter("E", Resource.ELECTRICITY).reading("2026-05-25", "300");
        Carry minus = Carry.of(new TreeMap<>(Map.of(WHOLE, Exact.of(-100))));
        HouseCharges june = house.carry(minus).charges("2026-06");
        assertThat(june.parked()).extracting(Parked::reason).containsExactly(ParkReason.NO_HOUSE_READING);
        assertThat(june.carry().negativeVolumes()).isEqualTo(minus.negativeVolumes());
    }

    /**
     * Three flats of a third of 1 Gcal at 100 roubles: 33.33 each, a kopeck less than the house; it stands on no
     * account.
     */
    @Test
    void whatRoundingLeavesIsNamedAndStandsOnNoAccount() {
        house.heatingInSeason().service(ServiceKind.HEATING, "100.00");
        for (String flat : List.of("1", "2", "3")) {
            house.flat(flat).area("40").account("100" + flat).agreeToAll();
        }
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "4").reading("2026-01-25", "5");
        HouseCharges charges = house.charges("2026-01");
        assertThat(charges.lines()).extracting(Lines::amount).containsExactly("33.33", "33.33", "33.33");
        assertThat(Line.rounding(charges.lines())).hasToString("-0.01");
    }

    /** A shop that others bill takes its 60 of 160 m², and its part has no line. */
    @Test
    void whatOthersBillKeepsItsPlaceInTheDistribution() {
        house.heatingInSeason().service(ServiceKind.HEATING, "2000.00");
        house.flat("1").area("100").account("1001").agreeToAll();
        house.premises(PremisesKind.NON_RESIDENTIAL, "shop")
                .area("60")
                .account("9001")
                .agree(ServiceKind.HEATING, TestHouse.ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "0").reading("2026-01-25", "16");
        HouseCharges charges = house.charges("2026-01");
        assertThat(charges.lines())
                .singleElement()
                .satisfies(line -> assertThat(Lines.amount(line)).isEqualTo("20000.00"));
        assertThat(charges.conservation())
                .singleElement()
                .satisfies(each -> assertThat(each.billedByOthers()).isEqualTo(Exact.of(6)));
    }

    /** 60.00 for thirty days: a creditor for ten of them, another for twenty; two lines of one account. */
    @Test
    void aChangeOfCreditorInsideTheMonthMakesTwoLines() {
        house.service(ServiceKind.MAINTENANCE, "6.00");
        house.flat("1")
                .area("10")
                .account("1001")
                .agree(ServiceKind.MAINTENANCE, days("2026-01-01", "2026-06-10"), Billing.OURS, TestHouse.MANAGER)
                .agree(ServiceKind.MAINTENANCE, days("2026-06-11", null), Billing.OURS, TestHouse.SUPPLIER);
        assertThat(house.charges("2026-06").lines())
                .extracting(line -> line.id().creditor() + " " + line.payee() + " " + line.amount() + " "
                        + line.basis().volume())
                .containsExactly("manager manager 20.00 10/3", "supplier supplier 40.00 20/3");
    }

    /** Of 10.01 a half and two quarters: 5.01 (5.005 rounded up by the largest remainder), 2.50, 2.50. */
    @Test
    void theSharesOfOnePremisesSumToWhatItOwes() {
        house.service(ServiceKind.MAINTENANCE, "10.01");
        house.flat("1")
                .area("1")
                .share("a", "1/2")
                .share("b", "1/4")
                .share("c", "1/4")
                .agreeToAll();
        assertThat(house.charges("2026-06").lines()).extracting(Lines::amount).containsExactly("5.01", "2.50", "2.50");
    }

    /** A new tariff from the 16th of June: 3 m³ at 40 for half the month, at 50 for the other. */
    @Test
    void aChangeOfTheTariffSplitsAMeteredVolumeByDays() {
        house.tariff(ServiceKind.COLD_WATER, days("2026-01-01", "2026-06-15"), "40.00")
                .tariff(ServiceKind.COLD_WATER, days("2026-06-16", null), "50.00");
        house.flat("1").account("1001").agreeToAll().ran("W", "2026-05-20", "2026-06-20", "3");
        assertThat(house.charges("2026-06").lines().stream()
                        .filter(line -> line.id().service().equals(TestHouse.code(ServiceKind.COLD_WATER)))
                        .map(line -> line.basis().volume() + " × "
                                + line.basis().tariff().number() + " = " + line.amount()))
                .as("each price has a line of its own")
                .containsExactly("1.5 × 40.00 = 60.00", "1.5 × 50.00 = 75.00");
    }
}
