package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which premises are steady through June 2026; steady or not, they are charged the same. */
class SteadyPremisesTest {
    private static final DateRange BEFORE = TestHouse.days("2020-01-01", "2026-06-10");
    private static final DateRange AFTER = TestHouse.days("2026-06-11", null);

    private static Arguments steady(String name, Consumer<TestPremises> told) {
        return Arguments.of(name, told, true);
    }

    private static Arguments changing(String name, Consumer<TestPremises> told) {
        return Arguments.of(name, told, false);
    }

    private static Consumer<TestPremises> cold(String... daysAndValues) {
        return flat -> {
            var meter = flat.meter("c", Resource.COLD_WATER);
            for (int i = 0; i < daysAndValues.length; i += 2) {
                meter.reading(daysAndValues[i], daysAndValues[i + 1]);
            }
        };
    }

    static Stream<Arguments> premises() {
        return Stream.of(
                steady("without a meter", flat -> {}),
                steady("read in both months", cold("2026-05-23", "10", "2026-06-23", "13.5")),
                steady("read on the first and last days", cold("2026-05-01", "10.25", "2026-06-30", "13.5")),
                steady("nothing used", cold("2026-05-23", "10", "2026-06-23", "10")),
                steady(
                        "read for long before",
                        cold("2026-03-23", "5", "2026-04-23", "7", "2026-05-23", "9", "2026-06-23", "11")),
                steady(
                        "both waters",
                        cold("2026-05-23", "10", "2026-06-23", "13.5")
                                .andThen(flat -> flat.meter("h", Resource.HOT_WATER)
                                        .reading("2026-05-23", "4.123")
                                        .reading("2026-06-23", "6.5"))),
                steady(
                        "by zones",
                        flat -> flat.meter("e", Resource.ELECTRICITY)
                                .reading(Zone.DAY, "2026-05-23", "100")
                                .reading(Zone.DAY, "2026-06-23", "190.5")
                                .reading(Zone.NIGHT, "2026-05-23", "30")
                                .reading(Zone.NIGHT, "2026-06-23", "60")),
                steady("away", flat -> flat.away(1, "2026-06-05", "2026-06-16")),
                steady("an attribute", flat -> flat.with("ROOMS=2")),
                changing("not read", cold("2026-04-23", "8", "2026-05-23", "10")),
                changing("not read in May", cold("2026-04-23", "10", "2026-06-23", "13.5")),
                changing("read twice", cold("2026-05-23", "10", "2026-06-03", "11", "2026-06-23", "13.5")),
                changing("a lower reading", cold("2026-05-23", "10", "2026-06-23", "9.5")),
                changing("one reading", cold("2026-06-23", "13.5")),
                changing(
                        "its verification ended",
                        flat -> flat.meter("c", Resource.COLD_WATER)
                                .verifiedTo("2026-06-12")
                                .reading("2026-05-23", "10")
                                .reading("2026-06-10", "13.5")),
                changing(
                        "past its highest number",
                        flat -> flat.meter(new Meter(
                                        new MeterId("c"),
                                        Resource.COLD_WATER,
                                        new MeterPlace.InPremises(flat.id),
                                        TestHouse.ALWAYS,
                                        new Counter(5, Quantity.of(30, Unit.CUBIC_METRE))))
                                .reading("2026-05-23", "99995")
                                .reading("2026-06-23", "4")),
                changing(
                        "installed in the month",
                        flat -> flat.meter(new Meter(
                                        new MeterId("c"),
                                        Resource.COLD_WATER,
                                        new MeterPlace.InPremises(flat.id),
                                        TestHouse.days("2026-06-05", null)))
                                .reading("2026-06-05", "0")
                                .reading("2026-06-23", "2")),
                changing(
                        "taken away in the month",
                        flat -> flat.meter(new Meter(
                                        new MeterId("c"),
                                        Resource.COLD_WATER,
                                        new MeterPlace.InPremises(flat.id),
                                        TestHouse.days("2020-06-05", "2026-06-25")))
                                .reading("2026-05-23", "10")
                                .reading("2026-06-23", "12")),
                changing(
                        "two risers",
                        cold("2026-05-23", "10", "2026-06-23", "13.5")
                                .andThen(flat -> flat.meter("c2", Resource.COLD_WATER)
                                        .reading("2026-05-23", "4")
                                        .reading("2026-06-23", "6.5"))),
                changing(
                        "water by zones",
                        flat -> flat.meter("c", Resource.COLD_WATER)
                                .reading(Zone.DAY, "2026-05-23", "1")
                                .reading(Zone.DAY, "2026-06-23", "2")),
                changing(
                        "a meter of heat",
                        flat -> flat.meter("t", Resource.HEAT)
                                .reading("2026-05-23", "1")
                                .reading("2026-06-23", "2")),
                changing("a stated volume", flat -> flat.stated(Resource.COLD_WATER, "2026-06", "4.2")),
                changing("nobody was let in", flat -> flat.notLetIn(Resource.COLD_WATER, "2026-06-02", null, false)),
                changing("a check", flat -> flat.check(Resource.COLD_WATER, "2026-06-15", "2")),
                changing("an attribute that changes", flat -> {
                    flat.attributes.add(BEFORE, TestHouse.key("ROOMS=2"));
                    flat.attributes.add(AFTER, TestHouse.key("ROOMS=3"));
                }));
    }

    private static TestHouse house() {
        var house = new TestHouse()
                .service(ServiceKind.MAINTENANCE, "25.13")
                .service(ServiceKind.COLD_WATER, "43.57")
                .norm(ServiceKind.COLD_WATER, "6.935")
                .service(ServiceKind.HOT_WATER, "243.16")
                .norm(ServiceKind.HOT_WATER, "4.745")
                .service(ServiceKind.SEWAGE, "32.02")
                .service(ServiceKind.ELECTRICITY, "5.35")
                .norm(ServiceKind.ELECTRICITY, "80")
                .tariff(ServiceKind.ELECTRICITY, "ZONE=DAY", "6.15")
                .tariff(ServiceKind.ELECTRICITY, "ZONE=NIGHT", "2.10");
        house.flat("9")
                .area("47.30")
                .people(3)
                .account("1009")
                .noMeterPossible()
                .agreeToAll();
        return house;
    }

    private static void charged(TestHouse house, boolean steady) {
        MonthFacts facts = house.month("2026-06").facts();
        assertThat(facts.steady().row(new AccountNumber("1009"))).isNotNegative();
        assertThat(facts.steady().row(new AccountNumber("1001")) >= 0).isEqualTo(steady);
        HouseCharges charges = HouseCharging.charge(facts);
        HouseCharges oneByOne = HouseCharging.charge(facts.oneByOne());
        assertThat(charges.lines()).isNotEmpty().isEqualTo(oneByOne.lines());
        assertThat(charges.parkedLines()).isEqualTo(oneByOne.parkedLines());
        assertThat(charges.parked()).isEqualTo(oneByOne.parked());
        assertThat(charges.consumptions()).isEqualTo(oneByOne.consumptions());
        assertThat(charges.carry()).isEqualTo(oneByOne.carry());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("premises")
    void steadyOrNotTheyAreChargedTheSame(String name, Consumer<TestPremises> told, boolean steady) {
        var house = house();
        var flat = house.flat("1").area("30.5").people(2).account("1001").noMeterPossible();
        told.accept(flat);
        flat.agreeToAll();
        charged(house, steady);
    }

    /** What is told of area, people, accounts and agreements instead of one thing through the month. */
    static Stream<Arguments> terms() {
        Consumer<TestPremises> plain = flat -> flat.area("30.5").people(2).account("1001");
        return Stream.of(
                steady("one of each", plain.andThen(TestPremises::agreeToAll)),
                changing(
                        "the area changes",
                        flat -> flat.area(BEFORE, "30.5")
                                .area(AFTER, "31")
                                .people(2)
                                .account("1001")
                                .agreeToAll()),
                changing(
                        "people move in",
                        flat -> flat.area("30.5")
                                .people(BEFORE, 2)
                                .people(AFTER, 3)
                                .account("1001")
                                .agreeToAll()),
                changing(
                        "two accounts",
                        flat -> flat.area("30.5")
                                .people(2)
                                .share("1001", "1/2")
                                .share("1002", "1/2")
                                .agreeToAll()),
                changing(
                        "an account of its own for a service",
                        flat -> flat.area("30.5")
                                .people(2)
                                .account("1001")
                                .share(ServiceKind.COLD_WATER, "1003", "1")
                                .agreeToAll()),
                steady(
                        "without hot water, so that sewage is of cold water alone",
                        plain.andThen(flat -> flat.agree(ServiceKind.MAINTENANCE)
                                .agree(ServiceKind.COLD_WATER)
                                .agree(ServiceKind.SEWAGE))),
                changing(
                        "agreed from the 11th",
                        plain.andThen(
                                flat -> flat.agree(ServiceKind.MAINTENANCE, AFTER, Billing.OURS, TestHouse.MANAGER))),
                changing(
                        "nothing is billed here",
                        plain.andThen(flat -> flat.agree(
                                ServiceKind.MAINTENANCE, TestHouse.ALWAYS, Billing.ELSEWHERE, TestHouse.SUPPLIER))),
                steady(
                        "some of it is billed elsewhere",
                        plain.andThen(flat -> flat.agree(ServiceKind.MAINTENANCE)
                                .agree(ServiceKind.COLD_WATER, AFTER, Billing.ELSEWHERE, TestHouse.SUPPLIER))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void whoeverChangesIsChargedFromTheFacts(String name, Consumer<TestPremises> told, boolean steady) {
        var house = house();
        told.accept(house.flat("1").noMeterPossible());
        charged(house, steady);
    }

    /** The lines of an account that has a second flat are summed with those of the other. */
    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002"})
    void anAccountOfTwoFlatsIsNotSteady(String other) {
        var house = house();
        house.flat("1").area("30.5").people(2).account("1001").noMeterPossible().agreeToAll();
        house.flat("2").area("40.5").people(1).account(other).noMeterPossible().agreeToAll();
        charged(house, !other.equals("1001"));
    }

    /** Sewage follows its waters: a norm of water that is another for one resident, or for another performer, is another volume of sewage. */
    @ParameterizedTest
    @ValueSource(strings = {"RESIDENTS=2", "PERFORMER=supplier"})
    void sewageIsOfOneClassOnlyWhereItsWatersAre(String key) {
        var house = house();
        house.norm(ServiceKind.COLD_WATER, key, "5.5", Unit.CUBIC_METRE.per(Unit.PERSON));
        var flat = house.flat("1").area("30.5").people(2).account("1001").noMeterPossible();
        for (ServiceKind kind : house.kinds()) {
            flat.agree(
                    kind,
                    TestHouse.ALWAYS,
                    Billing.OURS,
                    kind == ServiceKind.COLD_WATER ? TestHouse.SUPPLIER : TestHouse.MANAGER);
        }
        charged(house, true);
    }
}
