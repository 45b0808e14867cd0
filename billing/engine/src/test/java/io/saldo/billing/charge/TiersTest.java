package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Tiers;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Prices by ranges of the monthly volume, each for the volume inside the range or for the whole, against the published
 * cases of another engine.
 */
class TiersTest {

    @ParameterizedTest(name = "{0}: {2} {3}, {4}: {6} where {5} was published")
    @CsvFileSource(resources = "published-tiers.csv", delimiter = ';', numLinesToSkip = 1)
    void publishedTiers(
            String id,
            String topic,
            String mode,
            String tiers,
            String quantity,
            String published,
            String posted,
            String checked,
            String source) {
        Tiers of = mode.equals("volume") ? Tiers.WHOLE_VOLUME : Tiers.BLOCKS;
        Kopecks sum = Kopecks.ZERO;
        for (String each : quantity.split(" then ", -1)) {
            // what was billed before is taken off
            sum = fee(of, tiers, each).minus(sum);
        }
        assertThat(sum).as(id).hasToString(posted);
        assertThat(published.equals(posted)).as(id).isEqualTo(checked.equals("yes"));
        assertThat(checked).matches("yes|no: .+");
    }

    @ParameterizedTest(name = "{0}: {2}, {3}: {5} where {4} was published")
    @CsvFileSource(resources = "published-retroactive.csv", delimiter = ';', numLinesToSkip = 1)
    void publishedCorrections(
            String id,
            String topic,
            String price,
            String quantity,
            String published,
            String posted,
            String checked,
            String what,
            String source) {
        if (posted == null) {
            assertThat(checked).startsWith("no: ");
            return;
        }
        List<String> words = List.of(price.split(" ", 2));
        Tiers of = words.get(0).equals("volume") ? Tiers.WHOLE_VOLUME : Tiers.BLOCKS;
        String tiers = words.get(0).equals("volume") ? words.get(1) : "∞:" + words.get(1);
        Kopecks sum = Kopecks.ZERO;
        for (String each : quantity.split(" then ", -1)) {
            sum = fee(of, tiers, each).minus(sum);
        }
        Kopecks line = id.endsWith("reversed") ? sum.negate() : sum;
        assertThat(line).as(what).hasToString(posted);
        assertThat(posted.equals(published)).isEqualTo(checked.equals("yes"));
    }

    @ParameterizedTest(name = "{0}: met {1}, listed {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # table              ; met                                         ; listed with our value and the reason
            published-tiers      ; tier-02 tier-15 tier-16 tier-17 tier-18      ; tier-01 tier-03 tier-04 tier-05 tier-06 tier-07 tier-08 tier-09 tier-10 tier-11 tier-12 tier-13 tier-14 tier-19
            published-retroactive; retro-01 retro-01 retro-02 retro-02 retro-03 ; retro-01 retro-02""")
    void everyCaseStandsInItsTable(String table, String met, String listed) {
        assertThat(ids(table, true)).isEqualTo(List.of(met.split(" ", -1)));
        assertThat(ids(table, false)).isEqualTo(List.of(listed.split(" ", -1)));
    }

    @Test
    void theZonesOfADayShareTheRangeReached() {
        TestHouse house = new TestHouse();
        for (String zone : List.of("DAY", "NIGHT")) {
            for (int range = 1; range <= 2; range++) {
                house.tariff(
                        ServiceKind.ELECTRICITY,
                        "ZONE=" + zone + " RANGE=" + range,
                        new Tariff(
                                Quantity.of(zone.equals("DAY") ? range * 10 : range, Unit.RUB.per(Unit.KILOWATT_HOUR)),
                                range == 1 ? Quantity.of(5, Unit.KILOWATT_HOUR) : null,
                                Vat.INCLUDED,
                                "a decree",
                                Tiers.WHOLE_VOLUME));
            }
        }
        house.flat("1")
                .account("1001")
                .agreeToAll()
                .meter("E", Resource.ELECTRICITY)
                .reading(io.saldo.metering.meter.Zone.DAY, "2026-05-20", "0")
                .reading(io.saldo.metering.meter.Zone.DAY, "2026-06-20", "4")
                .reading(io.saldo.metering.meter.Zone.NIGHT, "2026-05-20", "0")
                .reading(io.saldo.metering.meter.Zone.NIGHT, "2026-06-20", "3");
        // 7 kWh end in the second range: 4 × 20 and 3 × 2
        assertThat(house.charges("2026-06").lines())
                .extracting(line -> line.basis().band().zone() + " " + line.amount())
                .containsExactlyInAnyOrder("DAY 80.00", "NIGHT 6.00");
    }

    /** Tiers as {@code "5:0+100 15:10 ∞:5"}: up to 5 for nothing and a fee of 100, which is passed over. */
    private static Kopecks fee(Tiers of, String tiers, String quantity) {
        TestHouse house = new TestHouse();
        int range = 1;
        for (String tier : tiers.split(" ", -1)) {
            String[] sides = tier.split(":", -1);
            Quantity end = sides[0].equals("∞") ? null : Quantity.parse(sides[0], Unit.KILOWATT_HOUR);
            Quantity price = Quantity.parse(sides[1].split("\\+", -1)[0], Unit.RUB.per(Unit.KILOWATT_HOUR));
            house.tariff(
                    ServiceKind.ELECTRICITY, "RANGE=" + range++, new Tariff(price, end, Vat.INCLUDED, "a decree", of));
        }
        house.flat("1")
                .account("1001")
                .agreeToAll()
                .meter("E", Resource.ELECTRICITY)
                .reading("2026-05-20", "1000")
                .reading(
                        "2026-06-20",
                        Exact.of(1000).plus(Exact.parse(quantity)).shown(3).toPlainString());
        HouseCharges charges = house.charges("2026-06");
        assertThat(charges.parked()).isEmpty();
        assertThat(charges.lines()).allMatch(Line::replays);
        return Kopecks.sum(charges.lines().stream().map(Line::amount).toList());
    }

    private static List<String> ids(String table, boolean met) {
        List<String> lines = lines(table);
        int checked = List.of(lines.get(0).split(";", -1)).indexOf("checked");
        return IntStream.range(1, lines.size())
                .mapToObj(i -> lines.get(i).split(";", -1))
                .filter(cells -> cells[checked].equals("yes") == met)
                .map(cells -> cells[0].split(" ", -1)[0])
                .toList();
    }

    private static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(TiersTest.class.getResourceAsStream(table + ".csv"), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
