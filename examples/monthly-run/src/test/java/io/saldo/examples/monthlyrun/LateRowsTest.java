package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When the rows of a folder are known. A flat of 50 m² and a shop of 50 m² that others bill, both with a meter of cold
 * water, and the meter of the house; 50.00 roubles a m³ of cold water, own and common. Months are closed on the third
 * of the next.
 */
class LateRowsTest {
    private static final String HOUSE = """
            {
              "house": {"id": "h", "address": "д. 1", "zone": "Europe/Moscow", "from": "2024-01-01"},
              "decisions": [{"kind": "commonResources", "value": "BY_METER", "from": "2024-01-01", "source": "р"}],
              "parties": [{"id": "uk", "role": "MANAGER", "name": "УК", "inn": "7700000009", "kpp": "770001001",
                "contacts": "т", "bank": []}],
              "services": [
                {"code": "cold-water", "kind": "COLD_WATER", "name": "ХВС"},
                {"code": "common-cold-water", "kind": "COMMON_COLD_WATER", "name": "ХВС СОИ"}],
              "agreements": [
                {"service": "cold-water", "performer": "uk", "creditor": "uk", "payee": "uk", "from": "2024-01-01"},
                {"service": "common-cold-water", "performer": "uk", "creditor": "uk", "payee": "uk",
                  "from": "2024-01-01"},
                {"service": "cold-water", "performer": "uk", "creditor": "uk", "payee": "uk", "billing": "ELSEWHERE",
                  "premises": ["Н"], "from": "2024-01-01"},
                {"service": "common-cold-water", "performer": "uk", "creditor": "uk", "payee": "uk",
                  "billing": "ELSEWHERE", "premises": ["Н"], "from": "2024-01-01"}],
              "tariffs": [
                {"service": "cold-water", "price": "50.00", "from": "2024-01-01", "source": "т"},
                {"service": "common-cold-water", "price": "50.00", "from": "2024-01-01", "source": "т"}],
              "norms": [
                {"service": "cold-water", "value": "4", "from": "2024-01-01", "source": "н"},
                {"service": "common-cold-water", "value": "0.03", "per": "M2", "from": "2024-01-01", "source": "н"}],
              "closings": [%s]
            }
            """;

    @TempDir
    Path folder;

    private final Map<String, List<String>> readings = new TreeMap<>();

    /** Read every month from December to the one before July, on the 23rd. */
    private void read(String meter, int... shown) {
        List<String> rows = readings.computeIfAbsent(meter, key -> new ArrayList<>());
        for (int i = 0; i < shown.length; i++) {
            rows.add(meter + ";" + (i == 0 ? "2025-12" : "2026-0" + i) + "-23;" + shown[i]);
        }
    }

    private void also(String meter, String rest) {
        readings.computeIfAbsent(meter, key -> new ArrayList<>()).add(meter + ";" + rest);
    }

    /** The house with its closed months, May and later, each with its closing day. */
    private Path house(String closings) throws IOException {
        Path house = Files.createDirectories(folder.resolve("house"));
        List<String> list = new ArrayList<>();
        for (String each : closings.split(" ", -1)) {
            list.add("{\"month\": \"" + each.substring(0, 7) + "\", \"day\": \"" + each.substring(8) + "\"}");
        }
        Files.writeString(house.resolve("house.json"), HOUSE.formatted(String.join(", ", list)), UTF_8);
        write(
                house,
                "premises",
                "premises;kind;area;from",
                "1;RESIDENTIAL;50;2024-01-01",
                "Н;NON_RESIDENTIAL;50;2024-01-01",
                "МОП;COMMON_ROOMS;30;2024-01-01");
        write(house, "residents", "premises;permanent;temporary;owners;from", "1;1;0;1;2024-01-01");
        write(house, "accounts", "account;premises;from", "1001;1;2024-01-01");
        write(
                house,
                "meters",
                "meter;resource;place;sign;from",
                "В;COLD_WATER;1;;2024-01-01",
                "Н;COLD_WATER;Н;;2024-01-01",
                "Д;COLD_WATER;HOUSE;+;2024-01-01");
        write(house, "opening-balances", "account;service;payee;month;amount");
        write(house, "payments", "account;date;amount;payee");
        List<String> rows = new ArrayList<>(List.of("meter;date;value;known"));
        readings.values().forEach(rows::addAll);
        write(house, "readings", rows.toArray(String[]::new));
        return house;
    }

    private static void write(Path house, String table, String... rows) throws IOException {
        Files.writeString(house.resolve(table + ".csv"), String.join("\n", rows) + "\n", UTF_8);
    }

    /** {@code cold-water 2026-06 RECALCULATION 350.00}. */
    private List<String> bill(Path house, String period) throws IOException {
        Path out = folder.resolve("out");
        Run run = Folders.run("bill", house.toString(), "--period", period, "--out", out.toString(), "--no-documents");
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("charges.csv"), UTF_8)) {
            String[] cells = line.split(";", -1);
            if (!cells[0].equals("account") && !cells[6].equals("PENALTY")) {
                lines.add(cells[1] + " " + cells[5] + " " + cells[6] + " " + cells[13]);
            }
        }
        return lines;
    }

    /** 20 m³ in June and July; June stood at the average of three. */
    @Test
    void aReadingIsKnownOnItsOwnDayAndSettlesTheMonthClosedWithoutIt() throws IOException {
        read("В", 97, 100, 103, 106, 109, 112);
        also("В", "2026-07-23;132");
        read("Н", 0, 5, 10, 15, 20, 25, 30, 35);
        read("Д", 0, 30, 60, 90, 120, 150, 180, 210);
        assertThat(bill(house("2026-06/2026-07-03"), "2026-07"))
                .contains("cold-water 2026-06 RECALCULATION 350.00", "cold-water 2026-07 BASE 500.00");
    }

    /**
     * The reading of 2 July was known before June was closed on the 3rd, but it is a reading of July: June is settled
     * by it all the same.
     */
    @Test
    void aReadingOfTheDaysBeforeTheClosingIsOfItsOwnMonth() throws IOException {
        read("В", 97, 100, 103, 106, 109, 112);
        also("В", "2026-07-02;132");
        read("Н", 0, 5, 10, 15, 20, 25, 30, 35);
        read("Д", 0, 30, 60, 90, 120, 150, 180, 210);
        Path house = house("2026-06/2026-07-03");
        assertThat(bill(house, "2026-06")).contains("cold-water 2026-06 BASE 150.00");
        assertThat(bill(house, "2026-07"))
                .contains("cold-water 2026-06 RECALCULATION 350.00", "cold-water 2026-07 BASE 500.00");
    }

    /** 30 m³ in July to September, of which July and August stood at the average of six: 3 × 10 m³. */
    @Test
    void aReadingAfterTwoClosedMonthsSettlesBoth() throws IOException {
        read("В", 100, 106, 112, 118, 124, 130, 136);
        also("В", "2026-09-24;166");
        read("Н", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        read("Д", 0, 30, 60, 90, 120, 150, 180, 210, 240, 270);
        assertThat(bill(house("2026-06/2026-07-03 2026-07/2026-08-03 2026-08/2026-09-03"), "2026-09"))
                .contains(
                        "cold-water 2026-07 RECALCULATION 200.00",
                        "cold-water 2026-08 RECALCULATION 200.00",
                        "cold-water 2026-09 BASE 500.00");
    }

    /**
     * The shop took 30 m³ in June and July, 15 each: June has 30 − 3 − 15 = 12 m³ in common, half of it ours, instead
     * of 11.
     */
    @Test
    void aReadingOfAShopThatOthersBillDividesTheClosedMonthAnew() throws IOException {
        read("В", 100, 103, 106, 109, 112, 115, 118, 121);
        read("Н", 495, 500, 505, 510, 515, 520);
        also("Н", "2026-07-23;550");
        read("Д", 1000, 1030, 1060, 1090, 1120, 1150, 1180, 1210);
        Path house = house("2026-06/2026-07-03");
        assertThat(bill(house, "2026-06")).contains("common-cold-water 2026-06 BASE 550.00");
        assertThat(bill(house, "2026-07"))
                .containsExactly(
                        "cold-water 2026-07 BASE 150.00",
                        "common-cold-water 2026-06 RECALCULATION -250.00",
                        "common-cold-water 2026-07 BASE 300.00");
        assertThat(Folders.run("recalculate", house.toString(), "--period", "2026-07")
                        .out())
                .contains("помещение, которому начисляют другие");
    }

    /** Its verification ended in May: June is the average of five, 30 − 3 − 5 = 22 m³ in common instead of 17. */
    @Test
    void theVerificationOfAShopThatOthersBillDividesTheClosedMonthAnew() throws IOException {
        read("В", 100, 103, 106, 109, 112, 115, 118, 121);
        read("Н", 495, 500, 505, 510, 515, 520, 530, 535);
        read("Д", 1000, 1030, 1060, 1090, 1120, 1150, 1180, 1210);
        Path house = house("2026-06/2026-07-03");
        write(house, "verifications", "meter;from;to;certificate;known", "Н;2024-01-01;2026-05-31;С-1;2026-07-20");
        assertThat(bill(house, "2026-06")).contains("common-cold-water 2026-06 BASE 425.00");
        assertThat(bill(house, "2026-07")).contains("common-cold-water 2026-06 RECALCULATION 125.00");
    }

    /** A check found 2 m³ more: told on its day, in the bill of its month; found in July about nothing of June. */
    @ParameterizedTest
    @CsvSource({"2026-06-20, 2026-06", "2026-07-20, 2026-07"})
    void anActIsKnownOnItsOwnDay(String day, String month) throws IOException {
        read("В", 100, 103, 106, 109, 112, 115, 118, 121);
        read("Н", 0, 5, 10, 15, 20, 25, 30, 35);
        read("Д", 0, 30, 60, 90, 120, 150, 180, 210);
        Path house = house("2026-06/2026-07-03");
        write(house, "acts", "premises;kind;resource;date;volume;document", "1;CHECK;COLD_WATER;" + day + ";2;акт № 1");
        assertThat(bill(house, "2026-07").stream().filter(line -> line.contains("METER_CHECK")))
                .hasSize(month.equals("2026-07") ? 1 : 0);
        assertThat(bill(house, "2026-06").stream().filter(line -> line.contains("METER_CHECK")))
                .hasSize(month.equals("2026-06") ? 1 : 0);
        assertThat(bill(house, "2026-07")).noneMatch(line -> line.contains("RECALCULATION"));
    }

    /** Away in June, applied for in July: June was billed without it, and is recalculated. */
    @ParameterizedTest
    @CsvSource({"2026-06-29, false", "2026-07-03, false", "2026-07-04, true"})
    void anAbsenceIsKnownOnTheDayOfItsApplication(String applied, boolean late) throws IOException {
        read("Д", 1000, 1030, 1060, 1090, 1120, 1150, 1180, 1210);
        read("Н", 0, 5, 10, 15, 20, 25, 30, 35);
        Path house = house("2026-06/2026-07-03");
        write(
                house,
                "meters",
                "meter;resource;place;sign;from",
                "Н;COLD_WATER;Н;;2024-01-01",
                "Д;COLD_WATER;HOUSE;+;2024-01-01");
        write(
                house,
                "premises",
                "premises;kind;area;meter_possible;from",
                "1;RESIDENTIAL;50;NO;2024-01-01",
                "Н;NON_RESIDENTIAL;50;;2024-01-01",
                "МОП;COMMON_ROOMS;30;;2024-01-01");
        write(
                house,
                "absences",
                "premises;persons;left;returned;applied;document",
                "1;1;2026-06-05;2026-06-16;" + applied + ";справка № 1");
        assertThat(bill(house, "2026-06").stream().anyMatch(line -> line.contains("ABSENCE")))
                .isNotEqualTo(late);
        assertThat(bill(house, "2026-07").stream()
                        .anyMatch(line -> line.startsWith("cold-water 2026-06 RECALCULATION -")))
                .isEqualTo(late);
    }

    /**
     * Bills of {@code houses/year} of a folder in which one row cannot be read: September is reopened by the meter of
     * the house.
     */
    @ParameterizedTest
    @CsvSource({
        "premises.csv, 1;RES, \uFFFD;RES",
        "readings.csv, ОДПУ-Э;2025-02-24;18240;;;, ОДПУ-Э;2025-02-24;18240;;;;zz"
    })
    void whatIsInDisputeIsInDisputeInTheReopenedMonthsToo(String file, String there, String put) throws IOException {
        Path house = Folders.copy(Folders.YEAR, folder.resolve("year"));
        Folders.edit(house, file, text -> text.replaceFirst("\n" + there, "\n" + put));
        Path out = folder.resolve("out");
        Run run =
                Folders.run("bill", house.toString(), "--period", "2025-10", "--out", out.toString(), "--no-documents");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("Электроэнергия на общее имущество (КР на СОИ): строка о нём не прочитана");
        assertThat(Files.readAllLines(out.resolve("charges.csv"), UTF_8))
                .hasSizeGreaterThan(40)
                .noneMatch(line -> line.contains("common-electricity"))
                .noneMatch(line -> line.contains(";RECALCULATION;"));
    }
}
