package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Premises are charged by what they are, whoever their neighbours are. */
class NeighboursTest {
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

    /**
     * 30 × 25.13, 45.5 × 25.13 = 1143.415, 60.25 × 25.13 = 1514.0825; 3.1 × 43.57 = 135.067; 2 × 6.935 × 43.57 =
     * 604.3159, 3 × … = 906.47385; n × 0.163 × 721.90 = n × 117.6697.
     */
    @Test
    void premisesOfOneServiceDifferInTheirNumbers() {
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

    /** Each flat alone is charged as it is in a house. */
    @Test
    void aFlatAloneIsChargedAsAmongOthers() {
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
                            .map(NeighboursTest::told))
                    .containsExactlyElementsOf(alone.charges(MONTH).lines().stream()
                            .map(NeighboursTest::told)
                            .toList());
        }
    }

    /**
     * 2 × 6.935 × 43.57 = 604.3159, of which one of two was away for the 10 days from the 6th to the 15th: 604.3159 × 5
     * ÷ 30 = 100.72; of the waste 235.3394 × 5 ÷ 30 = 39.22.
     */
    @Test
    void anAbsenceLowersTheFeeOfOneNeighbour() {
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
        assertThat(charges.lines()).allMatch(Line::replays);
    }

    /** What was charged and how, without the ids of facts, which count through the house. */
    private static String told(Line line) {
        String told = line.id() + " " + line.basis() + " " + line.amount() + " " + line.unrounded() + " "
                + line.derivation().replay() + " " + line.derivation().unit();
        return told.replaceAll("#\\d+", "");
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
