package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The generator makes the published town; the plain programs bill it to the published totals, and the engine can
 * explain every line.
 */
class TownTest {

    @ParameterizedTest
    @CsvFileSource(resources = "house.csv")
    void a_house_is_the_published_one(
            int number, int region, String maintenance, String capitalRepair, String nonResidential, String heat) {
        Town.House house = Town.house(number);

        assertThat(house.regionNumber).isEqualTo(region);
        assertThat(house.maintenance).isEqualTo(digits(maintenance));
        assertThat(house.capitalRepair).isEqualTo(digits(capitalRepair));
        assertThat(house.nonResidential).isEqualTo(digits(nonResidential));
        assertThat(house.heat).isEqualTo(digits(heat));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "account.csv")
    void an_account_is_the_published_one(
            int number, int house, String area, int residents, String gas, int absent, String opening, String paid) {
        Town.House of = Town.house(house);
        Town.Flat flat = of.flats.get(number % Town.FLATS);

        assertThat(flat.area).isEqualTo(digits(area));
        assertThat(flat.residents).isEqualTo(residents);
        assertThat(of.gas).isEqualTo(gas.equals("t"));
        assertThat(flat.absentDays).isEqualTo(absent);
        assertThat(flat.opening).isEqualTo(digits(opening));
        assertThat(flat.paid).isEqualTo(digits(paid));
    }

    private static long digits(String number) {
        return Long.parseLong(number.replace(".", ""));
    }

    @Test
    void plain_arrays_and_decimals_come_to_the_published_totals() {
        Totals arrays = new Totals();
        Totals decimals = new Totals();
        for (int i = 0; i < 20; i++) {
            PrimitiveTown primitive = new PrimitiveTown(Town.house(i));
            primitive.bill();
            primitive.addTo(arrays);
            DecimalTown decimal = new DecimalTown(Town.house(i));
            decimal.bill();
            decimal.addTo(decimals);
        }

        assertThat(arrays.differences(Published.totals(20))).isEmpty();
        assertThat(decimals.differences(Published.totals(20))).isEmpty();
    }

    @Test
    void every_line_of_a_house_replays_from_its_facts() {
        Replay replay = new Replay();
        replay.check(TownBook.of(Town.house(0)).bill());

        assertThat(replay.all()).as(replay.toString()).isTrue();
    }
}
