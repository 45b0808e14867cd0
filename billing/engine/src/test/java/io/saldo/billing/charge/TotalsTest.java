package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The total of a bill adds its rounded lines. */
class TotalsTest {

    @ParameterizedTest(name = "{0}: {2} + {3} = {4}")
    @CsvFileSource(resources = "published-total-of-two.csv", delimiter = ';', numLinesToSkip = 1)
    void coldWaterAndSewage(String id, String topic, String coldWater, String sewage, String total) {
        TestHouse house =
                new TestHouse().service(ServiceKind.COLD_WATER, coldWater).service(ServiceKind.SEWAGE, sewage);
        house.flat("1").account("1001").agreeToAll().ran("W", "2026-05-25", "2026-06-25", "1");
        assertThat(charged(house, 2)).as(id).isEqualTo(Kopecks.parse(total));
    }

    /**
     * 5.25 × 15.90 = 83.475 and 3.75 × 15.90 = 59.625: the rounded lines give 143.11, the exact sum would give 143.10.
     */
    @ParameterizedTest(name = "two lines of {0} and {1}: {2}")
    @CsvSource({"83.475, 59.625, 143.11"})
    void theLinesAreRoundedBeforeTheyAreAdded(String coldWater, String sewage, String total) {
        coldWaterAndSewage("two ties", "rounding", coldWater, sewage, total);
    }

    @ParameterizedTest(name = "{0}: {2} + {3} + {4} + {5} + {6} + {7} = {8}")
    @CsvFileSource(resources = "published-total-of-six.csv", delimiter = ';', numLinesToSkip = 1)
    void sixServices(
            String id, String topic, String p1, String p2, String p3, String p4, String p5, String p6, String total) {
        TestHouse house = new TestHouse()
                .heatingInSeason()
                .common(CommonResourcesMethod.BY_NORM)
                .service(ServiceKind.MAINTENANCE, p1)
                .service(ServiceKind.COLD_WATER, p2)
                .service(ServiceKind.SEWAGE, p3)
                .service(ServiceKind.HEATING, p4)
                .service(ServiceKind.COMMON_ELECTRICITY, p5)
                .service(ServiceKind.WASTE, p6)
                .norm(ServiceKind.COMMON_ELECTRICITY, "0.5")
                .norm(ServiceKind.WASTE, "1");
        house.flat("1").area("1").people(1).account("1001").agreeToAll().ran("W", "2026-05-25", "2026-06-25", "1");
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("2");
        house.houseMeter("H", Resource.HEAT).reading("2026-05-25", "7").reading("2026-06-25", "8");
        assertThat(charged(house, 6)).as(id).isEqualTo(Kopecks.parse(total));
    }

    private static Kopecks charged(TestHouse house, int lines) {
        HouseBill bill = MonthlyBilling.bill(house.month("2026-06"));
        assertThat(Lines.of(bill.charges(), "1001")).hasSize(lines).allMatch(Line::replays);
        var statement = bill.statements().get(new AccountNumber("1001"));
        assertThat(statement).isNotNull();
        assertThat(statement.sum(null, Movement::closing)).isEqualTo(statement.sum(null, Movement::charged));
        return statement.sum(null, Movement::charged);
    }
}
