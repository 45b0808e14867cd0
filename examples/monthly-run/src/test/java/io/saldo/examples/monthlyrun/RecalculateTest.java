package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What late facts change in closed months is listed with its cause; what is not posted, with what to do; what no fact
 * explains, as drift.
 */
class RecalculateTest {
    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04 | Месяц 2025-03, лицевой счёт 1004, Холодное водоснабжение: 3,54    | причина: показание прибора учёта; факты: r-4-03 (readings.csv:
            2025-06 | Месяц 2025-05, лицевой счёт 1009, Обращение с ТКО: −47,60         | причина: временное отсутствие; факты: absence:9:2025-05-10 (absences.csv:3
            2025-10 | Месяц 2025-09, лицевой счёт 1001, Электроэнергия на общее имущество (КР на СОИ): −40,73 | причина: общедомовой прибор учёта; факты: r-э-09-испр (readings.csv:
            2026-01 | Месяц 2025-12, лицевой счёт 1001, Отопление: −3\u00a0092,85      | годовая корректировка
            2026-02 | Месяц 2025-12, лицевой счёт 1012, Водоотведение: −121,20          | причина: показание прибора учёта; факты: r-12-12-испр (readings.csv:
            2026-02 | Месяц 2024-12 не пересчитан: Месяц раньше первого, начисленного здесь; факты: absence:9:2024-11-05 (absences.csv:4 | что сделать: пересчитайте его там, где он начислен
            2025-12 | Перерасчётов закрытых месяцев нет                                 | Перерасчётов
            """)
    void theCausesOfTheYearAreListed(String month, String line, String cause) {
        Run run = Folders.run("recalculate", Folders.YEAR.toString(), "--period", month);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains(line).contains(cause);
    }

    /**
     * Two facts about the residents of one day, neither replacing the other; two readings of a house meter of one day.
     */
    @Test
    void aRecalculationThatWaitsIsToldWithWhatToDo() throws IOException {
        Path house = closed("2026-10", "2026-10");
        Files.writeString(
                house.resolve("residents.csv"),
                "premises;permanent;temporary;owners;from;known\n"
                        + Files.readAllLines(house.resolve("residents.csv"), UTF_8).stream()
                                .skip(1)
                                .map(line -> line + ";\n")
                                .collect(Collectors.joining())
                        + "3;7;0;2;2026-10-01;2026-11-20\n");
        Folders.edit(house, "readings.csv", text -> text + "ОДПУ-Э-1;2026-10-23;15650;;2026-11-21;\n");
        Run run = Folders.run("recalculate", house.toString(), "--period", "2026-11");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("Месяц 2026-10, лицевой счёт 1003: перерасчёт отложен, ")
                .contains(
                        "Месяц 2026-10, услуга по всему дому (Электроэнергия на общее имущество (КР на СОИ)): перерасчёт отложен, ")
                .contains("  что сделать: ");
        Run english = Folders.run("recalculate", house.toString(), "--period", "2026-11", "--lang", "en");
        assertThat(english.out())
                .contains("Month 2026-10, account 1003: the recalculation waits, ")
                .contains("  remedy: ");
    }

    @Test
    void aMonthFurtherBackThanClaimsReachIsNotRecalculated() throws IOException {
        Path house = closed("2023-09", "2026-10");
        for (String table : List.of("opening-balances", "payments")) {
            Folders.edit(house, table + ".csv", text -> text.substring(0, text.indexOf('\n') + 1));
        }
        Files.writeString(house.resolve("absences.csv"), """
                premises;persons;left;returned;applied;document;known
                2;1;2023-09-05;2023-09-20;2023-09-21;заявление № 9;2026-11-20
                """);
        Run run = Folders.run("recalculate", house.toString(), "--period", "2026-11");
        assertThat(run.out())
                .as(run.err())
                .contains(
                        "Месяц 2023-09 не пересчитан: Месяц за пределами срока исковой давности; факты: absence:2:2023-09-05")
                .contains("что сделать: внесите сумму корректировкой, если стороны её признают");
    }

    private Path closed(String first, String last) throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        String closings = Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.parse(last)))
                .map(month -> "{\"month\":\"%s\",\"day\":\"%s\"}"
                        .formatted(month, month.plusMonths(1).atDay(5)))
                .collect(Collectors.joining(","));
        Folders.edit(house, "house.json", text -> text.replaceFirst("\\{", "{\n\"closings\": [" + closings + "],"));
        return house;
    }

    @ParameterizedTest
    @CsvSource({"2025-01", "2025-10", "2026-01", "2026-02"})
    void aMonthBilledAgainIsAsItWasWritten(String month) throws IOException {
        Path lines = written(month);
        Run run = verify(Folders.YEAR, month, lines);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("расхождений: 0 на 0,00").contains("Расчёт совпадает с записанным.");
    }

    /** A fact with its day known is no drift; a row changed as if it had always been so is. */
    @Test
    void whatNoFactExplainsIsDrift() throws IOException {
        Path lines = written("2025-03");
        Path house = Folders.copy(Folders.YEAR, folder.resolve("house"));
        Files.writeString(
                house.resolve("absences.csv"),
                Files.readString(house.resolve("absences.csv"))
                        + "7;1;2025-03-05;2025-03-20;2025-03-21;;справка № 40;2026-02-15\n");
        assertThat(verify(house, "2025-03", lines).exit()).isZero();
        Folders.edit(house, "premises.csv", text -> text.replace("1;RESIDENTIAL;54,3;", "1;RESIDENTIAL;55,3;"));
        Run run = verify(house, "2025-03", lines);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .as("1 m² × 32.50")
                .contains("1001/maintenance/uk/2025-03/BASE/0")
                .contains("1\u00a0764,75 │   1\u00a0797,25 │   32,50")
                .contains("Факты закрытия этих расхождений не объясняют: ничего не начислено.");
    }

    @Test
    void linesThatAreMissingOrTooManyAreDriftToo() throws IOException {
        Path lines = written("2025-03");
        List<String> all = Files.readAllLines(lines, UTF_8);
        String waste = all.stream()
                .filter(line -> line.startsWith("1001;waste;"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                lines,
                all.stream()
                                .map(line -> line.equals(waste) ? line.replace("1001;", "1999;") : line)
                                .collect(Collectors.joining("\n"))
                        + "\n");
        Run run = verify(Folders.YEAR, "2025-03", lines);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("1001/waste/ecooperator/2025-03/BASE/0")
                .contains("1999/waste/ecooperator/2025-03/BASE/0")
                .contains("расхождений: 2 на 0,00");
    }

    @Test
    void aFileOfLinesThatCannotBeReadIsToldWithItsPlace() throws IOException {
        Path lines = written("2025-03");
        Files.writeString(
                lines,
                Files.readString(lines)
                        + "1001;waste;ecooperator;uk;;2025-03;BASE;0;;;;;;7.00\n1001;waste;ecooperator;uk;1001;2025-03;CHARGE;0;;;;;;x\n");
        Run run = verify(Folders.YEAR, "2025-03", lines);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("charges.csv:87: ordinal = «0»: такая строка уже есть: файл не из одного расчёта")
                .contains("charges.csv:88: kind = «CHARGE»: ожидается одно из: BASE");
        assertThat(verify(Folders.YEAR, "2025-03", folder.resolve("none.csv")).err())
                .contains("none.csv: файла нет: проверьте путь");
    }

    private Path written(String month) {
        Path out = folder.resolve("out");
        Folders.run("bill", Folders.YEAR.toString(), "--period", month, "--out", out.toString(), "--no-documents");
        return out.resolve("charges.csv");
    }

    private static Run verify(Path house, String month, Path lines) {
        return Folders.run("verify", house.toString(), "--period", month, "--lines", lines.toString());
    }
}
