package io.saldo.billing.comparison;

import static io.saldo.billing.fixture.TestHouse.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Why a bill changed, and what it would be. */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class BillComparisonTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private final TestHouse house = new TestHouse();

    private List<String> changes(HouseMonth first, HouseMonth second) {
        BillComparison comparison =
                BillComparison.of(ACCOUNT, first, MonthlyBilling.bill(first), second, MonthlyBilling.bill(second));
        assertAddsUp(comparison);
        return comparison.changes().stream()
                .map(each -> each.reason() + " " + each.amount())
                .toList();
    }

    private static void assertAddsUp(BillComparison comparison) {
        assertThat(Kopecks.sum(
                        comparison.changes().stream().map(BillChange::amount).toList()))
                .isEqualTo(comparison.after().minus(comparison.before()));
    }

    private List<String> changes(String first, String second) {
        return changes(house.month(first), house.month(second));
    }

    @Example
    void aNewPriceAndAnotherReadingAreToldApart() {
        house.tariff(ServiceKind.COLD_WATER, days("2020-01-01", "2026-06-30"), "50.00")
                .tariff(ServiceKind.COLD_WATER, days("2026-07-01", null), "55.00")
                .norm(ServiceKind.COLD_WATER, "4.5");
        house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agreeToAll()
                .waterMeter("w")
                .reading("2026-05-20", "100")
                .reading("2026-06-20", "104")
                .reading("2026-07-20", "110");
        assertThat(changes("2026-06", "2026-07"))
                .as("4 × 5.00 dearer, then 2 m³ × 55.00 more")
                .containsExactly("PRICE 20.00", "VOLUME 110.00");
    }

    @Example
    void residentsAreToldApartFromTheNorm() {
        house.service(ServiceKind.COLD_WATER, "50.00")
                .norm(ServiceKind.COLD_WATER, days("2020-01-01", "2026-06-30"), "4.5", 1)
                .norm(ServiceKind.COLD_WATER, days("2026-07-01", null), "5", 1);
        house.flat("1")
                .area("50")
                .people(days("2020-01-01", "2026-06-30"), 2)
                .people(days("2026-07-01", null), 3)
                .noMeterPossible()
                .account("1001")
                .agreeToAll();
        assertThat(changes("2026-06", "2026-07"))
                .as("one more × 4.5 × 50.00; three × 0.5 × 50.00")
                .containsExactly("VOLUME 75.00", "RESIDENTS 225.00");
    }

    @Example
    void aNormForASquareMetreIsNotOfPeople() {
        house.service(ServiceKind.HEATING, "2000.00").norm(ServiceKind.HEATING, "0.02");
        house.flat("1")
                .area("50")
                .people(days("2020-01-01", "2026-06-30"), 2)
                .people(days("2026-07-01", null), 3)
                .account("1001")
                .agreeToAll();
        assertThat(changes("2026-06", "2026-07"))
                .as("50 × 0.02 × 2000.00 both times")
                .isEmpty();
    }

    @Example
    void fewerDaysAreDaysAndNotArea() {
        house.service(ServiceKind.MAINTENANCE, "20.00");
        house.flat("1")
                .area("50")
                .account("1001")
                .agree(
                        ServiceKind.MAINTENANCE,
                        days("2026-06-16", null),
                        io.saldo.kernel.account.Billing.OURS,
                        TestHouse.MANAGER);
        assertThat(changes("2026-06", "2026-07")).as("half of June").containsExactly("DAYS 500.00");
    }

    @Example
    void theShareOfTheHouseIsToldApart() {
        house.service(ServiceKind.COMMON_ELECTRICITY, "5.00")
                .common(io.saldo.kernel.account.CommonResourcesMethod.BY_METER);
        house.flat("1").area("50").account("1001").agreeToAll();
        house.houseMeter("h", Resource.ELECTRICITY)
                .reading("2026-05-20", "100")
                .reading("2026-06-20", "200")
                .reading("2026-07-20", "350");
        assertThat(changes("2026-06", "2026-07")).containsExactly("HOUSE_SHARE 250.00");
    }

    @Example
    void whatIsRoundedAwayIsTold() {
        house.tariff(ServiceKind.MAINTENANCE, days("2020-01-01", "2026-06-30"), "20.001")
                .tariff(ServiceKind.MAINTENANCE, days("2026-07-01", null), "20.006");
        house.flat("1").area("1.5").account("1001").agreeToAll();
        assertThat(changes("2026-06", "2026-07"))
                .as("30.0015 → 30.009: 0.0075 is a kopeck, 30.00 → 30.01 too")
                .containsExactly("PRICE 0.01");
    }

    @Example
    void whatIfFewerPeopleLivedHere() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        house.flat("1").area("50").people(2).noMeterPossible().account("1001").agreeToAll();
        HouseMonth month = house.month("2026-06");
        assertThat(changes(month, WhatIf.people(month, new PremisesId("1"), new Occupancy(1, 0, 1))))
                .containsExactly("RESIDENTS -225.00");
        assertThat(MonthlyBilling.bill(month).fingerprint())
                .as("nothing is stored")
                .isEqualTo(MonthlyBilling.bill(house.month("2026-06")).fingerprint());
    }

    @Example
    void whatIfTheMeterShowedSomethingElseOrWaterWereDearer() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        house.flat("1")
                .area("50")
                .people(2)
                .account("1001")
                .agreeToAll()
                .waterMeter("w")
                .reading("2026-05-20", "100")
                .reading("2026-06-20", "104");
        HouseMonth month = house.month("2026-06");
        HouseMonth other = WhatIf.reading(
                month,
                new MeterId("w"),
                Zone.WHOLE_DAY,
                LocalDate.of(2026, 6, 20),
                Quantity.parse("103", Unit.CUBIC_METRE));
        assertThat(changes(month, other)).containsExactly("VOLUME -50.00");
        HouseMonth dearer = WhatIf.tariff(
                other,
                TestHouse.code(ServiceKind.COLD_WATER),
                new Tariff(Quantity.parse("60.00", Unit.RUB.per(Unit.CUBIC_METRE)), "a proposal"));
        assertThat(changes(month, dearer)).containsExactly("PRICE 40.00", "VOLUME -60.00");
    }

    @Example
    void whatTheHouseDoesNotHaveIsRefused() {
        house.service(ServiceKind.COLD_WATER, "50.00").norm(ServiceKind.COLD_WATER, "4.5");
        HouseMonth month = house.month("2026-06");
        assertThatThrownBy(() -> WhatIf.people(month, new PremisesId("9"), new Occupancy(1, 0, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("9");
        assertThatThrownBy(() -> WhatIf.reading(
                        month,
                        new MeterId("x"),
                        Zone.WHOLE_DAY,
                        LocalDate.of(2026, 6, 1),
                        Quantity.parse("1", Unit.CUBIC_METRE)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> WhatIf.tariff(
                        month,
                        TestHouse.code(ServiceKind.WASTE),
                        new Tariff(Quantity.parse("1", Unit.RUB.per(Unit.CUBIC_METRE)), "a proposal")))
                .isInstanceOf(InvalidValueException.class);
    }

    /** Any two months of a history with late facts, any account. */
    @Property(tries = 4)
    void theReasonsAddUpToTheDifferenceOfAnyTwoMonths(@ForAll HistoryPlan plan) {
        HistoryRun run = plan.run().toTheEnd();
        List<HouseBill> bills = run.chronicle.bills();
        List<HouseMonth> months = run.chronicle.months();
        for (int i = 1; i < bills.size(); i++) {
            for (AccountNumber account : bills.get(i).statements().keySet()) {
                assertAddsUp(
                        BillComparison.of(account, months.get(i - 1), bills.get(i - 1), months.get(i), bills.get(i)));
            }
        }
    }
}
