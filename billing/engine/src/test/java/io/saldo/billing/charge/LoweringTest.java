package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterPossibility;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What absence and breaches take off one fee, apart and together. */
class LoweringTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final List<String> NEIGHBOURS = List.of("1", "2", "3");

    /**
     * One person, 4.5 m³ at 50.00: 225.00 by the norm. 9 hours without water are 1 above the allowance of 8: 0.15 %,
     * 0.34, and 9 of 720 hours not supplied, 2.81 (п. 98–100).
     */
    @ParameterizedTest(name = "back on {0}, composition bad for {1} days, together at most the fee {2}: {3} and {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # back    ; bad days; together; absence; quality; why
            2026-06-16; 0       ; 1       ; -75.00 ; -3.15  ; 10 days of 30; 0.15 % and 9 of 720 hours
            2026-07-01; 0       ; 1       ; -225.00; 0.00   ; away all month: nothing is left to lower
            2026-07-01; 0       ; 0       ; -225.00; -3.15  ; each by itself
            2026-06-16; 30      ; 1       ; -75.00 ; -150.00; what is left after the absence, nothing of the 3.15
            2026-06-16; 30      ; 0       ; -75.00 ; -228.15; the whole fee once more, and 3.15
            2026-06-16; 20      ; 1       ; -75.00 ; -150.00; 3.15 and 150.00 are more than the 150.00 left
            2026-06-16; 19      ; 1       ; -75.00 ; -145.65; 142.50 and 3.15 fit into 150.00""")
    void twoLoweringsOfOneFee(String back, int badDays, String together, String absence, String quality, String why) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "50.00")
                .norm(ServiceKind.COLD_WATER, "4.5")
                .law(Laws.with("RECALCULATIONS_TOGETHER_AT_MOST_FEE", together));
        for (String flat : NEIGHBOURS) {
            house.flat(flat)
                    .people(1)
                    .noMeterPossible()
                    .account("100" + flat)
                    .agreeToAll()
                    .away(1, back.startsWith("2026-07") ? "2026-05-31" : "2026-06-05", back);
        }
        hours(house, BreachKind.COLD_WATER_OFF, 9);
        if (badDays > 0) {
            hours(house, BreachKind.COLD_WATER_COMPOSITION, badDays * 24);
        }
        HouseCharges charges = house.charges("2026-06");
        assertThat(ofAll(charges, ServiceKind.COLD_WATER, LineKind.ABSENCE))
                .as(why)
                .isEqualTo(absence);
        assertThat(ofAll(charges, ServiceKind.COLD_WATER, LineKind.QUALITY))
                .as(why)
                .isEqualTo(quality);
    }

    /** Where the law says nothing of it, they are together at most the fee, and taken off its exact amount. */
    @Test
    void theSilentLawLeavesNoFeeBelowZero() {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "50.00")
                .norm(ServiceKind.COLD_WATER, "4.5")
                .law(Laws.without("RECALCULATIONS_TOGETHER_AT_MOST_FEE", "RECALCULATION_FROM_ROUNDED"));
        for (String flat : NEIGHBOURS) {
            house.flat(flat)
                    .people(1)
                    .noMeterPossible()
                    .account("100" + flat)
                    .agreeToAll()
                    .away(1, "2026-05-31", "2026-07-01");
        }
        hours(house, BreachKind.COLD_WATER_OFF, 9);
        HouseCharges charges = house.charges("2026-06");
        assertThat(ofAll(charges, ServiceKind.COLD_WATER, LineKind.ABSENCE)).isEqualTo("-225.00");
        assertThat(ofAll(charges, ServiceKind.COLD_WATER, LineKind.QUALITY)).isEqualTo("0.00");
    }

    /**
     * One person in each flat, away for 10 days; in flat 2 two are said to be away, or one by two papers at once: that
     * cannot be, and its neighbours are billed.
     */
    @ParameterizedTest(name = "{0}: parked {1}")
    @CsvSource(delimiter = ';', textBlock = """
            two of one                    ; 1002 CONTRADICTORY_FACTS 2
            one of one, by two papers     ; 1002 CONTRADICTORY_FACTS 3
            one of one, one after another ; ''""")
    void moreThanLiveThereCannotBeAway(String how, String parked) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        for (String flat : NEIGHBOURS) {
            TestPremises told = house.flat(flat)
                    .people(1)
                    .noMeterPossible()
                    .account("100" + flat)
                    .agreeToAll();
            boolean second = flat.equals("2");
            told.away(second && how.startsWith("two") ? 2 : 1, "2026-06-05", "2026-06-16");
            if (second && how.endsWith("papers")) {
                told.away(1, "2026-06-10", "2026-06-20");
            } else if (second && how.endsWith("another")) {
                told.away(1, "2026-06-16", "2026-06-23");
            }
        }
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked())
                .extracting(each -> each.account() + " " + each.reason() + " "
                        + each.facts().size())
                .isEqualTo(parked.isEmpty() ? List.of() : List.of(parked));
        for (String account : List.of("1001", "1003")) {
            assertThat(sum(charges, account, ServiceKind.COLD_WATER, LineKind.ABSENCE))
                    .isEqualTo("-75.00");
        }
        if (parked.isEmpty()) {
            // the 6th to the 15th and the 17th to the 22nd: 16 days of 30
            assertThat(sum(charges, "1002", ServiceKind.COLD_WATER, LineKind.ABSENCE))
                    .isEqualTo("-120.00");
        }
    }

    /**
     * п. 87: heat of hot water follows its water, 10 of 30 days away: 1.5 m³ × 0.06 Gcal × 2000.00 = 180.00, or half of
     * the 2 Gcal that the house made, 2000.00.
     */
    @ParameterizedTest(name = "{0}, a meter {1}: {2} of {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # heat of hot water          ; meter     ; absence; fee    ; why
            bought                       ; impossible; -60.00 ; 180.00 ; a third
            bought                       ; read      ; 0.00   ; 180.00 ; the meter knows who was away
            made in the house, no meter  ; impossible; -60.00 ; 180.00 ; прил. 2 ф. 20(1)
            made in the house, no meter  ; read      ; 0.00   ; 180.00 ;
            made in the house, by a meter; impossible; -666.67; 2000.00; прил. 2 ф. 20: 1.5 of 3 m³, a third of the fee
            made in the house, by a meter; read      ; 0.00   ; 2000.00;""")
    void theHeatOfHotWaterGoesDownWithItsWater(String how, String meter, String absence, String fee, String why) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.HOT_WATER, "200.00")
                .norm(ServiceKind.HOT_WATER, "1.5")
                .service(ServiceKind.HOT_WATER_HEAT, "2000.00")
                .norm(ServiceKind.HOT_WATER_HEAT, "0.06");
        TestPremises flat = house.flat("1").people(1).account("1001").agreeToAll();
        if (meter.equals("impossible")) {
            flat.noMeterPossible(Resource.HOT_WATER);
        } else {
            flat.meter("H", Resource.HOT_WATER).reading("2026-05-20", "0").reading("2026-06-20", "1.5");
        }
        if (how.startsWith("made")) {
            house.hotWater.add(TestHouse.ALWAYS, HotWaterSource.MADE_IN_HOUSE);
        }
        if (how.endsWith("by a meter")) {
            TestPremises other = house.flat("2");
            other.agree(ServiceKind.HOT_WATER, TestHouse.ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER);
            other.meter("H2", Resource.HOT_WATER).reading("2026-05-20", "0").reading("2026-06-20", "1.5");
            house.houseMeter("T", Resource.HOT_WATER_HEAT)
                    .reading("2026-05-20", "0")
                    .reading("2026-06-20", "2");
        }
        flat.away(1, "2026-06-05", "2026-06-16");
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).isEmpty();
        assertThat(sum(charges, ServiceKind.HOT_WATER_HEAT, LineKind.BASE)).isEqualTo(fee);
        assertThat(sum(charges, ServiceKind.HOT_WATER_HEAT, LineKind.ABSENCE))
                .as(why)
                .isEqualTo(absence);
    }

    /**
     * п. 86: one person and a stove, 10 m³ at 5.00; a third of the month away lowers the norm only where the act says
     * that no meter can be.
     */
    @ParameterizedTest(name = "a meter of gas is {0}: {1}")
    @CsvSource({"IMPOSSIBLE, -16.67", "POSSIBLE, 0.00"})
    void theActOfGasDecides(MeterPossibility act, String absence) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.GAS, "5.00")
                .norm(ServiceKind.GAS, "PURPOSE=COOKING", "10", Unit.CUBIC_METRE.per(Unit.PERSON));
        house.flat("1")
                .area("50")
                .people(1)
                .with("STOVE=GAS")
                .account("1001")
                .agreeToAll()
                .act(Resource.GAS, act)
                .away(1, "2026-06-05", "2026-06-16");
        HouseCharges charges = house.charges("2026-06");
        assertThat(sum(charges, ServiceKind.GAS, LineKind.BASE)).isEqualTo("50.00");
        assertThat(sum(charges, ServiceKind.GAS, LineKind.ABSENCE)).isEqualTo(absence);
    }

    /** 6 m³ of hot water: 2 on the first ten days at 0.06 Gcal, 4 on twenty at 0.09; 0.48 Gcal at 100.00. */
    @ParameterizedTest(name = "made in the house {0}: {1}")
    @CsvSource({"false, 48.00", "true, 48.00"})
    void aNormOfHeatThatChangesCutsTheMonth(boolean made, String amount) {
        TestHouse house =
                new TestHouse().service(ServiceKind.HOT_WATER, "200.00").service(ServiceKind.HOT_WATER_HEAT, "100.00");
        house.norm(ServiceKind.HOT_WATER_HEAT, TestHouse.days("2020-01-01", "2026-06-10"), "0.06", 1)
                .norm(ServiceKind.HOT_WATER_HEAT, TestHouse.days("2026-06-11", null), "0.09", 1);
        if (made) {
            house.hotWater.add(TestHouse.ALWAYS, HotWaterSource.MADE_IN_HOUSE);
        }
        house.flat("1")
                .account("1001")
                .agreeToAll()
                .meter("H", Resource.HOT_WATER)
                .reading("2026-05-20", "0")
                .reading("2026-06-20", "6");
        assertThat(sum(house.charges("2026-06"), ServiceKind.HOT_WATER_HEAT, LineKind.BASE))
                .isEqualTo(amount);
    }

    private static void hours(TestHouse house, BreachKind kind, int hours) {
        house.breach(Breach.ofHouse(kind, BreachTime.hoursOf(JUNE, Exact.of(hours)), null, new TextRef("act")));
    }

    /** What the accounts of neighbours who are alike have alike. */
    private static String ofAll(HouseCharges charges, ServiceKind service, LineKind kind) {
        for (String flat : NEIGHBOURS) {
            assertThat(sum(charges, "100" + flat, service, kind))
                    .as(flat)
                    .isEqualTo(sum(charges, "1001", service, kind));
        }
        return sum(charges, "1001", service, kind);
    }

    private static String sum(HouseCharges charges, ServiceKind service, LineKind kind) {
        return sum(charges, "1001", service, kind);
    }

    private static String sum(HouseCharges charges, String account, ServiceKind service, LineKind kind) {
        List<Kopecks> amounts = new ArrayList<>();
        for (Line line : Lines.of(charges, account)) {
            if (line.id().service().equals(TestHouse.code(service)) && line.id().kind() == kind) {
                assertThat(line.replays()).isTrue();
                amounts.add(line.amount());
            }
        }
        return Kopecks.sum(amounts).toString();
    }
}
