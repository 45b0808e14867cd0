package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a bill changed, and what it would be by other facts. */
class ChangesTest {
    @TempDir
    private Path folder = Path.of(".");

    private static Run why(String account, String period, String... more) {
        return Folders.run(Stream.concat(
                        Stream.of("why", Folders.YEAR.toString(), "--account", account, "--period", period),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Run whatIf(String account, String period, String... more) {
        return Folders.run(Stream.concat(
                        Stream.of("what-if", Folders.YEAR.toString(), "--account", account, "--period", period),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Reasons of a service, with their amounts. */
    private static Map<String, String> reasons(Run run, String service) throws IOException {
        JsonNode comparison = new ObjectMapper().readTree(run.out());
        Map<String, String> reasons = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : comparison.get("changes")) {
            sum = sum.add(new BigDecimal(each.get("amount").asText()));
            if (each.get("service").asText().equals(service)) {
                reasons.put(each.get("reason").asText(), each.get("amount").asText());
            }
        }
        assertThat(sum)
                .isEqualByComparingTo(new BigDecimal(comparison.get("after").asText())
                        .subtract(new BigDecimal(comparison.get("before").asText())));
        return reasons;
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # month | account | service            | reasons                                             | by hand
            2025-07 | 1001    | heating            | {PRICE=188.15}                                      | 0.69685 × (2720 − 2450)
            2025-07 | 1001    | cold-water         | {PRICE=69.20, ROUNDING=-0.01, VOLUME=23.72}         | 12.14 × 5.70; 0.44 × 53.90
            2025-06 | 1007    | waste              | {RESIDENTS=51.00}                                   | (2 − 47 ÷ 31) × 0.17 × 620
            2025-06 | 1007    | heating            | {}                                                  | the norm of heating is for a square metre
            2025-07 | 1002    | waste              | {ABSENCE=-95.20}                                    | 210.80 × 14 ÷ 31
            2025-08 | 1001    | cold-water         | {QUALITY=-21.40, ROUNDING=0.01, VOLUME=-29.65}      | 0.55 × 53.90 less
            2025-08 | 1014    | maintenance        | {DAYS=-1013.16}                                     | 60.4 × 32.50 × 16 ÷ 31: the flat was sold
            2026-01 | 1001    | heating            | {HOUSE_SHARE=-254.37, RECALCULATION=-3092.85, ROUNDING=0.01} | by the meter of the year before
            2025-04 | 1003    | maintenance        | {BENEFITS=-150.00}                                  | adjustments.csv
            2025-11 | 1011    | cold-water         | {INSPECTION=129.36, VOLUME=23.72}                   | 0.44 × 53.90
            """)
    void theDifferenceOfTwoMonthsIsSplitByReasons(String month, String account, String service, String reasons)
            throws IOException {
        Run run = why(account, month, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(reasons(run, service)).hasToString(reasons);
    }

    /** Rows and columns of the table sum, for every account over the months in which something happened. */
    @ParameterizedTest
    @CsvSource({"2025-06", "2025-07", "2025-08", "2025-10", "2026-01", "2026-02"})
    void theTableSumsBothWays(String month) {
        for (int account = 1001; account <= 1013; account++) {
            Run run = why(Integer.toString(account), month);
            assertThat(run.exit()).as(run.err()).isZero();
            List<List<BigDecimal>> rows = rows(run.out());
            List<BigDecimal> total = rows.remove(rows.size() - 1);
            for (List<BigDecimal> row : rows) {
                assertRow(row);
            }
            assertRow(total);
            for (int i = 0; i < total.size(); i++) {
                int column = i;
                assertThat(rows.stream().map(row -> row.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(run.out())
                        .isEqualByComparingTo(total.get(i));
            }
        }
    }

    /** Before, after, the difference, and its parts. */
    private static void assertRow(List<BigDecimal> row) {
        assertThat(row.get(1).subtract(row.get(0))).isEqualByComparingTo(row.get(2));
        assertThat(row.subList(3, row.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(row.get(2));
    }

    private static List<List<BigDecimal>> rows(String table) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        table.lines().filter(line -> line.matches("║.*\\d,\\d\\d ║")).forEach(line -> {
            String[] cells = line.split("[║│]", -1);
            rows.add(Stream.of(cells)
                    .skip(2)
                    .filter(cell -> !cell.isBlank())
                    .map(cell -> new BigDecimal(cell.replaceAll("[\\s\\u00a0\\u202f]", "")
                            .replace('−', '-')
                            .replace(',', '.')))
                    .toList());
        });
        return rows;
    }

    @Test
    void anyTwoMonthsOfTheFolderCanBeCompared() {
        Run run = why("1001", "2026-02", "--against", "2025-02", "--lang", "en");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Account 1001: 2026-02 against 2025-02, RUB ")
                .contains("price");
    }

    @Test
    void aMonthThatIsNotInTheFolderIsToldWithARemedy() {
        Run run = why("1001", "2025-01");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("месяца 2024-12 в папке нет: допишите его закрытие");
        Run small = Folders.run("why", Folders.SMALL.toString(), "--account", "1001", "--period", "2026-10");
        assertThat(small.exit()).isEqualTo(2);
        assertThat(small.err()).contains("месяца 2026-09 в папке нет");
    }

    @Test
    void anAccountWithoutLinesIsTold() {
        assertThat(why("7777", "2025-07").err()).contains("у лицевого счёта 7777 нет строк за 2025-07");
        assertThat(whatIf("7777", "2025-07", "--people", "2").exit()).isEqualTo(2);
    }

    /** One more resident by the norm: 4.5 × 53.90 = 242.55; waste 0.17 × 620 = 105.40. */
    @Test
    void anotherNumberOfPeopleIsSupposed() throws IOException {
        Run run = whatIf("1002", "2026-02", "--people", "3", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(reasons(run, "cold-water")).hasToString("{RESIDENTS=242.55}");
        assertThat(reasons(run, "waste")).hasToString("{RESIDENTS=105.40}");
        assertThat(reasons(run, "heating")).isEmpty();
    }

    /** Two prices at once: 54.3 × 1.50 = 81.45. */
    @Test
    void anotherTariffIsSupposed() throws IOException {
        Run run = whatIf("1001", "2026-02", "--tariff", "maintenance=34", "--tariff", "waste=620", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(reasons(run, "maintenance")).hasToString("{PRICE=81.45}");
        assertThat(reasons(run, "waste")).isEmpty();
    }

    /** 10 m³ more: 539.00 of cold water, 404.00 of sewage. */
    @Test
    void anotherReadingIsSupposed() throws IOException {
        String last = Files.readAllLines(Folders.YEAR.resolve("readings.csv"), UTF_8).stream()
                .filter(line -> line.startsWith("ХВ-1;2026-02-"))
                .findFirst()
                .orElseThrow()
                .split(";", -1)[2];
        String more = new BigDecimal(last.replace(',', '.')).add(BigDecimal.TEN).toString();
        for (String option : List.of("ХВ-1=" + more, "ХВ-1=" + more.replace('.', ',') + "@2026-02-28")) {
            Run run = whatIf("1001", "2026-02", "--reading", option, "--json");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(reasons(run, "cold-water")).as(option).hasToString("{VOLUME=539.00}");
            assertThat(reasons(run, "sewage")).hasToString("{VOLUME=404.00}");
        }
        Run table = whatIf("1001", "2026-02", "--reading", "ХВ-1=" + more);
        assertThat(table.out())
                .contains("больше на 943,00 руб.; ничего не сохранено")
                .contains("Как есть");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --people  | трое         | ожидается число проживающих
            --people  | 7=3          | назовите одно помещение лицевого счёта, 1: 7=3
            --reading | ХВ-1         | ожидается прибор, показание и день этого месяца
            --reading | ХВ-2=5       | такого прибора у лицевого счёта нет, есть ХВ-1: ХВ-2=5
            --reading | ХВ-1=5@2026-03-01 | ожидается прибор, показание и день этого месяца
            --reading | ХВ-1=5@2026-02-31 | ожидается прибор, показание и день этого месяца
            --reading | ХВ-1=1.2.3   | ожидается число
            --reading | ХВ-1=258,7   | меньше предыдущего показания, 258,75: ХВ-1=258,7
            --tariff  | gas=5        | такой услуги в доме нет, есть cold-water, common-electricity
            --tariff  | maintenance  | ожидается услуга и цена
            """)
    void aSuppositionThatCannotBeReadIsRefusedWithARemedy(String option, String value, String message) {
        Run run = whatIf("1001", "2026-02", option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void somethingMustBeSupposed() {
        Run run = whatIf("1001", "2026-02");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--people, --reading или --tariff");
    }

    /** A row that cannot be read parks the account: what is not billed is no saving. */
    @Test
    void aBillThatIsNotWholeIsTold() throws IOException {
        Path house = Folders.copy(Folders.YEAR, folder.resolve("house"));
        Folders.edit(house, "absences.csv", text -> text + "1;0;2026-02-01;;2026-02-01;;;\n");
        Run run = Folders.run(
                "what-if", house.toString(), "--account", "1001", "--period", "2026-02", "--tariff", "maintenance=30");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Лицевой счёт 1001, 2026-02: начислено не всё, ")
                .contains("что сделать: ");
    }

    @Test
    void nothingIsStored() throws IOException {
        Path house = Folders.copy(Folders.YEAR, folder.resolve("house"));
        Map<String, String> before = contents(house);
        String bill =
                Folders.run("check", house.toString(), "--period", "2026-02").out();
        Folders.run("what-if", house.toString(), "--account", "1001", "--period", "2026-02", "--people", "5");
        Folders.run("why", house.toString(), "--account", "1001", "--period", "2026-02");
        assertThat(contents(house)).isEqualTo(before);
        assertThat(Folders.run("check", house.toString(), "--period", "2026-02").out())
                .isEqualTo(bill);
    }

    private static Map<String, String> contents(Path house) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(house)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, UTF_8));
            }
        }
        return contents;
    }
}
