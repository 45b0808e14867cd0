package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first premises of a class are charged by their rule, the others by one multiplication: to the same kopeck, with the same explanation. */
class ClassFeesTest {
    private static final String MONTH = "2026-06";

    private static TestHouse house() {
        return new TestHouse()
                .service(ServiceKind.MAINTENANCE, "25.13")
                .service(ServiceKind.COLD_WATER, "43.57")
                .norm(ServiceKind.COLD_WATER, "6.935")
                .service(ServiceKind.WASTE, "721.90")
                .norm(ServiceKind.WASTE, "0.163");
    }

    private static void flat(TestHouse house, String id, String area, int people, String water) {
        var flat = house.flat(id).area(area).people(people).account("100" + id);
        if (water.isEmpty()) {
            flat.noMeterPossible(Resource.COLD_WATER);
        } else {
            flat.ran("w" + id, "2026-05-23", "2026-06-23", water);
        }
        flat.agreeToAll();
    }

    /** 30 × 25.13, 45.5 × 25.13 = 1143.415, 60.25 × 25.13 = 1514.0825; 3.1 × 43.57 = 135.067; 2 × 6.935 × 43.57 = 604.3159, 3 × … = 906.47385; n × 0.163 × 721.90 = n × 117.6697. */
    @Test
    void whatPremisesDifferInIsMultiplied() {
        var house = house();
        flat(house, "1", "30", 1, "3.1");
        flat(house, "2", "45.5", 2, "");
        flat(house, "3", "60.25", 3, "");
        flat(house, "4", "60.25", 4, "0");
        assertThat(amounts(house.charges(MONTH), ServiceKind.MAINTENANCE))
                .containsExactly(
                        Map.entry("1001", "753.90"),
                        Map.entry("1002", "1143.42"),
                        Map.entry("1003", "1514.08"),
                        Map.entry("1004", "1514.08"));
        assertThat(amounts(house.charges(MONTH), ServiceKind.COLD_WATER))
                .containsExactly(
                        Map.entry("1001", "135.07"),
                        Map.entry("1002", "604.32"),
                        Map.entry("1003", "906.47"),
                        Map.entry("1004", "0.00"));
        assertThat(amounts(house.charges(MONTH), ServiceKind.WASTE))
                .containsExactly(
                        Map.entry("1001", "117.67"),
                        Map.entry("1002", "235.34"),
                        Map.entry("1003", "353.01"),
                        Map.entry("1004", "470.68"));
    }

    /** Each flat alone is the first of its class, whoever its neighbours are. */
    @Test
    void theLineAndItsExplanationAreThoseOfTheRule() {
        List<String> areas = List.of("30", "45.5", "60.25", "71.9");
        var all = house();
        for (int i = 0; i < areas.size(); i++) {
            flat(all, Integer.toString(i), areas.get(i), i + 1, i % 2 == 0 ? "2.7" + i : "");
        }
        List<Line> together = all.charges(MONTH).lines();
        assertThat(together).hasSize(12).allMatch(Line::replays);
        for (int i = 0; i < areas.size(); i++) {
            var alone = house();
            flat(alone, Integer.toString(i), areas.get(i), i + 1, i % 2 == 0 ? "2.7" + i : "");
            String account = "100" + i;
            assertThat(together.stream()
                            .filter(line -> line.id().account().value().equals(account))
                            .map(ClassFeesTest::told))
                    .containsExactlyElementsOf(alone.charges(MONTH).lines().stream()
                            .map(ClassFeesTest::told)
                            .toList());
        }
    }

    /** Which lines of a month were charged by the fee of a class: account and service. */
    private static List<String> byClass(HouseCharges charges) {
        assertThat(charges.lines()).allMatch(Line::replays);
        return charges.lines().stream()
                .filter(line -> line.charge() instanceof ClassCharge)
                .map(line ->
                        line.id().account() + " " + line.id().service().value().replace("service-", ""))
                .toList();
    }

    private static String service(ServiceKind kind) {
        return TestHouse.code(kind).value().replace("service-", "");
    }

    /** A fee for premises has no number to be multiplied: it is the rule's each time. */
    @Test
    void allOfEveryClassAreChargedByIt() {
        var house = house().service(ServiceKind.CAPITAL_REPAIR, "9.10")
                .service(ServiceKind.SEWAGE, "32.02")
                .service(ServiceKind.FIXED_FEE, "10.00");
        for (int i = 1; i <= 3; i++) {
            flat(house, Integer.toString(i), "30." + i, i, i == 3 ? "" : i + ".5");
        }
        HouseCharges charges = house.charges(MONTH);
        List<String> expected = new ArrayList<>();
        for (ServiceKind kind : List.of(
                ServiceKind.MAINTENANCE,
                ServiceKind.COLD_WATER,
                ServiceKind.WASTE,
                ServiceKind.CAPITAL_REPAIR,
                ServiceKind.SEWAGE)) {
            for (int i = 1; i <= 3; i++) {
                expected.add("100" + i + " " + service(kind));
            }
        }
        assertThat(byClass(charges)).containsExactlyInAnyOrderElementsOf(expected);
        for (Line line : charges.lines()) {
            assertThat(line.volume()).isEqualTo(line.basis().volume());
            assertThat(line.charge().band()).isEqualTo(line.basis().band());
        }
    }

    /** The second flat is like the first in every number; something of it is not told by a class. */
    @ParameterizedTest
    @ValueSource(
            strings = {"checked", "used", "area", "people", "accounts", "agreement", "attributes", "from the 11th"})
    void whoeverDiffersInMoreThanANumberIsChargedByTheRule(String what) {
        var house = house();
        flat(house, "1", "30", 2, "");
        var flat = house.flat("2").noMeterPossible(Resource.COLD_WATER);
        DateRange before = TestHouse.days("2020-01-01", "2026-06-10");
        DateRange after = TestHouse.days("2026-06-11", null);
        switch (what) {
            case "area" -> flat.area(before, "30").area(after, "31");
            default -> flat.area("30");
        }
        switch (what) {
            case "people" -> flat.people(before, 2).people(after, 3);
            default -> flat.people(2);
        }
        switch (what) {
            case "accounts" -> flat.share("1002", "1/2").share("1003", "1/2");
            case "from the 11th" -> flat.share("1002", after, "1").share("1003", before, "1");
            default -> flat.account("1002");
        }
        switch (what) {
            case "checked" -> flat.check(Resource.COLD_WATER, "2026-06-15", "2");
            case "used" ->
                flat.use(new UnauthorisedUse(
                        Resource.COLD_WATER,
                        UnauthorisedUse.Kind.CONNECTION,
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 6, 20),
                        null,
                        "акт № 5"));
            case "attributes" -> {
                flat.attributes.add(before, TestHouse.key("ROOMS=2"));
                flat.attributes.add(after, TestHouse.key("ROOMS=3"));
            }
            default -> flat.with("ROOMS=2");
        }
        switch (what) {
            case "agreement" ->
                house.kinds()
                        .forEach(kind -> flat.agree(kind, before, Billing.OURS, TestHouse.MANAGER)
                                .agree(kind, after, Billing.OURS, TestHouse.SUPPLIER));
            default -> flat.agreeToAll();
        }
        assertThat(byClass(house.charges(MONTH))).isNotEmpty().allMatch(line -> line.startsWith("1001"));
    }

    /** A price that ends somewhere is refused beyond its range: nobody is charged by it unseen. */
    @Test
    void aPriceUpToAVolumeIsOfNoClass() {
        var house = new TestHouse().norm(ServiceKind.COLD_WATER, "6.935");
        house.tariffs(ServiceKind.COLD_WATER)
                .add(
                        TestHouse.ALWAYS,
                        new Tariff(
                                Quantity.parse("43.57", Unit.RUB.per(Unit.CUBIC_METRE)),
                                Quantity.parse("20", Unit.CUBIC_METRE),
                                Vat.INCLUDED,
                                "a decree"));
        flat(house, "1", "30", 1, "");
        flat(house, "2", "30", 2, "");
        assertThat(byClass(house.charges(MONTH))).isEmpty();
    }

    /** 2 × 6.935 × 43.57 = 604.3159, of which one of two was away for the 10 days from the 6th to the 15th: 604.3159 × 5 ÷ 30 = 100.72; of the waste 235.3394 × 5 ÷ 30 = 39.22. */
    @Test
    void anAbsenceLowersTheFeeOfAClass() {
        var house = house();
        flat(house, "1", "30", 2, "");
        house.flat("2")
                .area("30")
                .people(2)
                .account("1002")
                .noMeterPossible(Resource.COLD_WATER)
                .away(1, "2026-06-05", "2026-06-16")
                .agreeToAll();
        HouseCharges charges = house.charges(MONTH);
        assertThat(charges.lines().stream()
                        .filter(line -> line.id().kind() == LineKind.ABSENCE)
                        .map(line -> line.id().account() + " " + line.amount()))
                .containsExactlyInAnyOrder("1002 -100.72", "1002 -39.22");
        assertThat(charges.lines())
                .allMatch(line -> line.charge() instanceof ClassCharge)
                .allMatch(Line::replays);
    }

    /** A bill is read by whoever holds it: what explains its lines is determined once, whichever thread asks first. */
    @Test
    void threadsThatExplainTheLinesOfOneBillAreToldTheSame() throws Exception {
        var house = house().service(ServiceKind.SEWAGE, "32.02");
        for (int i = 1; i <= 60; i++) {
            flat(house, Integer.toString(100 + i), "30." + i, 1 + i % 4, i % 3 == 0 ? "" : i + ".5");
        }
        List<Line> lines = house.charges(MONTH).lines();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                readers.add(() -> lines.stream().allMatch(Line::replays));
            }
            for (Future<Boolean> each : threads.invokeAll(readers)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two lines, the fee and its tax, are not one number times a factor. */
    @Test
    void aTaxedPriceIsOfNoClass() {
        var house = new TestHouse();
        house.tariffs(ServiceKind.MAINTENANCE)
                .add(
                        TestHouse.ALWAYS,
                        new Tariff(
                                Quantity.parse("25.13", Unit.RUB.per(Unit.SQUARE_METRE)), null, Vat.ADDED, "a decree"));
        flat(house, "1", "30", 1, "");
        flat(house, "2", "31", 2, "");
        assertThat(byClass(house.charges(MONTH))).isEmpty();
    }

    /** What was charged and how, without the ids of facts, which count through the house. */
    private static String told(Line line) {
        return line.id() + " " + line.basis() + " " + line.amount() + " " + line.unrounded() + " "
                + line.derivation().replay() + " " + line.derivation().unit();
    }

    private static Map<String, String> amounts(HouseCharges charges, ServiceKind kind) {
        Map<String, String> amounts = new TreeMap<>();
        for (Line line : charges.lines()) {
            if (line.id().service().equals(TestHouse.code(kind))) {
                amounts.merge(
                        line.id().account().value(),
                        line.amount().toString(),
                        (one, other) ->
                                Kopecks.parse(one).plus(Kopecks.parse(other)).toString());
            }
        }
        return amounts;
    }
}
