package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a breach reaches, and what a temperature costs. */
class BreachReachTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final List<String> NEIGHBOURS = List.of("1", "2", "3");

    /** 5 m³ of hot water at 200.00, 36 of 720 hours at 39 °C: paid as cold water, where that is cheaper. */
    @ParameterizedTest(name = "cold water at {0}: {1}")
    @CsvSource({"40.00, -40.00", "199.99, 0.00", "199.00, -0.25", "200.00, 0.00", "201.00, 0.00"})
    void hotWaterThatIsColdCostsNoMoreThanColdWater(String price, String reduction) {
        TestHouse house =
                new TestHouse().service(ServiceKind.HOT_WATER, "200.00").service(ServiceKind.COLD_WATER, price);
        for (String flat : NEIGHBOURS) {
            house.flat(flat)
                    .account("100" + flat)
                    .agreeToAll()
                    .stated(Resource.HOT_WATER, "2026-06", "5")
                    .stated(Resource.COLD_WATER, "2026-06", "5");
        }
        house.breach(Breach.ofHouse(
                BreachKind.HOT_WATER_TEMPERATURE,
                BreachTime.hoursOf(JUNE, Exact.of(36)),
                Exact.of(39),
                new TextRef("act")));
        assertThat(ofAll(house.charges("2026-06"), ServiceKind.HOT_WATER, LineKind.QUALITY))
                .isEqualTo(reduction);
    }

    /** A riser serves flat 1; group «других» flat 2; the breach is about the riser alone. */
    @ParameterizedTest(name = "about {0}: flat 1 {1}, flat 2 {2}")
    @CsvSource(delimiter = ';', textBlock = """
            riser ; -1.50; 0.00
            others; 0.00 ; -1.50
            nobody; 0.00 ; 0.00
            house ; -1.50; -1.50""")
    void aBreachOfAGroupReachesItsPremisesAlone(String group, String first, String second) {
        TestHouse house = new TestHouse()
                .service(ServiceKind.COLD_WATER, "200.00")
                .common(CommonResourcesMethod.BY_METER)
                .group("riser", Resource.COLD_WATER, "1")
                .group("others", Resource.COLD_WATER, "2");
        for (String flat : List.of("1", "2")) {
            house.flat(flat).account("100" + flat).agreeToAll().stated(Resource.COLD_WATER, "2026-06", "5");
        }
        house.breach(new Breach(
                BreachKind.COLD_WATER_OFF,
                BreachTime.hoursOf(JUNE, Exact.of(9)),
                group.equals("house") ? null : new GroupId(group),
                Set.of(),
                null,
                Circumstance.ORDINARY,
                new TextRef("act")));
        HouseCharges charges = house.charges("2026-06");
        assertThat(sum(charges, "1001", ServiceKind.COLD_WATER, LineKind.QUALITY))
                .isEqualTo(first);
        assertThat(sum(charges, "1002", ServiceKind.COLD_WATER, LineKind.QUALITY))
                .isEqualTo(second);
    }

    /**
     * прил. 1 п. 5: 2.5 °C beyond the 57 allowed by day for 10 hours. A step of 3 °C: none is full; without steps every
     * degree counts: 10 × 2.5 × 0.1 %.
     */
    @ParameterizedTest(name = "steps of {0} °C: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            -, 0.00
            2, -10.00
            0, -25.00""")
    void aStepOfTheTemperature(@Nullable String step, String reduction) {
        LawBook law = step == null ? Laws.without() : Laws.with("HOT_WATER_STEP", step);
        TestHouse house =
                new TestHouse().service(ServiceKind.HOT_WATER, "200.00").law(law);
        for (String flat : NEIGHBOURS) {
            house.flat(flat).account("100" + flat).agreeToAll().stated(Resource.HOT_WATER, "2026-06", "5");
        }
        house.breach(Breach.ofHouse(
                BreachKind.HOT_WATER_TEMPERATURE,
                BreachTime.hoursOf(JUNE, Exact.of(10)),
                Exact.parse("54.5"),
                new TextRef("act")));
        assertThat(ofAll(house.charges("2026-06"), ServiceKind.HOT_WATER, LineKind.QUALITY))
                .isEqualTo(reduction);
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
