package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who was away, what was off or bad, what inspections found, and volumes of the house that are told: what the tables
 * say counts, and what is wrong in them is told.
 */
class EventTablesTest {
    private static final Map<String, String> HEADS = Map.of(
            "absences", "premises;persons;left;returned;applied;cause;document;id;known;replaces;withdraws",
            "breaches", "service;kind;begin;end;hours;premises;group;measured;circumstance;document",
            "acts", "premises;kind;resource;date;from;to;volume;repeated;document",
            "supplied", "service;volume;from;to",
            "invoices", "service;month;resource;volume;price;document");

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # table  | row                                                                        | what is told
            absences | 2;0;2026-10-05;2026-10-16;2026-10-18;;справка;;;;                          | absences.csv:2: persons = «0»: ожидается число людей не меньше одного
            absences | 9;1;2026-10-05;2026-10-16;2026-10-18;;справка;;;;                          | absences.csv:2: premises = «9»: неизвестно: добавьте в premises.csv
            absences | 2;1;2026-10-16;2026-10-05;2026-10-18;;справка;;;;                          | absences.csv:2: returned = «2026-10-05»: последний день раньше первого (2026-10-16)
            absences | 2;1;2026-10-05;;2026-10-18;ОТПУСК;справка;;;;                              | absences.csv:2: cause = «ОТПУСК»: ожидается одно из: ORDINARY, METER_UNDER_REPAIR, FORCE_MAJEURE
            absences | 2;1;2026-10-05;;;;справка;;;;                                              | absences.csv:2: applied = «»: значение обязательно
            breaches | cold-water;HEATING_OFF;2026-10-10 08:00;2026-10-11 08:00;;;;;;акт          | breaches.csv:2: kind = «HEATING_OFF»: ожидается одно из: COLD_WATER_OFF, COLD_WATER_COMPOSITION, COLD_WATER_PRESSURE
            breaches | gas;GAS_OFF;2026-10-10 08:00;2026-10-11 08:00;;;;;;акт                     | breaches.csv:2: service = «gas»: неизвестно
            breaches | cold-water;COLD_WATER_OFF;2026-10-10 25:00;2026-10-11 08:00;;;;;;акт       | breaches.csv:2: begin = «2026-10-10 25:00»: ожидается время, например 2026-10-31 08:30
            breaches | cold-water;COLD_WATER_OFF;2026-10-11 08:00;2026-10-11 08:00;;;;;;акт       | breaches.csv:2: end = «2026-10-11 08:00»: конец не позже начала (2026-10-11T08:00)
            breaches | cold-water;COLD_WATER_OFF;2026-10-01;2026-11-01;800;;;;;акт                | breaches.csv:2: hours = «800»: ожидается число часов больше нуля
            breaches | cold-water;COLD_WATER_OFF;2026-10-01;2026-11-01;;1, 99;;;;акт              | breaches.csv:2: premises = «99»: неизвестно: добавьте в premises.csv
            breaches | cold-water;COLD_WATER_OFF;2026-10-01;2026-11-01;;;ввод-9;;;акт             | breaches.csv:2: group = «ввод-9»: неизвестно
            breaches | cold-water;COLD_WATER_PRESSURE;2026-10-01;2026-11-01;;;;;;акт              | breaches.csv:2: measured = «»: для вида COLD_WATER_PRESSURE впишите, сколько измерено
            breaches | cold-water;COLD_WATER_OFF;2026-10-01;2026-10-02;;;;;SNOW;акт               | breaches.csv:2: circumstance = «SNOW»: ожидается одно из: ORDINARY
            acts     | 1;CHECK;COLD_WATER;2026-10-20;;;0;;акт                                     | acts.csv:2: volume = «0»: сумма не может быть нулём
            acts     | 1;CHECK;COLD_WATER;2026-10-20;2026-10-01;;1;;акт                           | acts.csv:2: from = «2026-10-01»: акт вида CHECK этого не содержит
            acts     | 1;REFUSAL;COLD_WATER;2026-10-20;;2026-10-19;;;акт                          | acts.csv:2: to = «2026-10-19»: последний день раньше первого (2026-10-20)
            acts     | 1;CONNECTION;COLD_WATER;2026-10-20;2026-10-21;;;;акт                       | acts.csv:2: from = «2026-10-21»: началось позже акта (2026-10-20)
            acts     | 1;TAMPERING;COLD_WATER;2026-10-20;;;-2;;акт                                | acts.csv:2: volume = «-2»: число не может быть отрицательным
            acts     | 1;FIRE;COLD_WATER;2026-10-20;;;;;акт                                       | acts.csv:2: kind = «FIRE»: ожидается одно из: REFUSAL, CHECK, CONNECTION, TAMPERING, CALCULATED, DISTRIBUTORS
            acts     | 1;CALCULATED;COLD_WATER;2026-10-20;;;3;;акт                                | acts.csv:2: from = «»: значение обязательно
            acts     | 1;DISTRIBUTORS;COLD_WATER;2026-10-20;2025-01-01;2025-12-31;30;;акт         | acts.csv:2: resource = «COLD_WATER»: акт вида DISTRIBUTORS этого не содержит
            supplied | cold-water;5;2026-10-01;                                                   | supplied.csv:2: service = «cold-water»: объём дома сообщают для обращения с ТКО и ресурсов на общее имущество
            invoices | waste;2026-10;ELECTRICITY;5;5,60;счёт                                      | invoices.csv:2: service = «waste»: счета указывают для услуги вида COMMON_RESOURCES
            supplied | waste;5;2026-10-31;2026-10-01                                              | supplied.csv:2: to = «2026-10-01»: последний день раньше первого
            """)
    void aBadRowIsToldWithItsPlaceAndRemedy(String table, String row, String message) throws IOException {
        Run run = billed(table, row);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whatABadRowIsAboutIsNotBilled() throws IOException {
        billed("absences", "2;0;2026-10-05;2026-10-16;2026-10-18;;справка;;;;");
        assertThat(charges("1002;")).isEmpty();
        assertThat(charges("1001;")).isNotEmpty();
        billed("breaches", "cold-water;COLD_WATER_OFF;2026-10-01;2026-11-01;800;;;;;акт");
        assertThat(charges("1001;cold-water;")).isEmpty();
        assertThat(charges("1001;heating;")).isNotEmpty();
    }

    /** Away 6 to 15 October, 10 full days: 1 × 6.935 × 43.57 × 10 ÷ 31 = 97.47 of the fee of two, 604.32. */
    @Test
    void anAbsenceLowersTheFeeByTheNorm() throws IOException {
        assertThat(billed("absences", "2;1;2026-10-05;2026-10-16;2026-10-18;обычная;справка № 3;;;;")
                        .exit())
                .isZero();
        assertThat(charges("1002;cold-water;"))
                .anyMatch(line -> line.contains(";BASE;") && line.endsWith(";604.32;"))
                .anyMatch(line -> line.contains(";ABSENCE;") && line.endsWith(";-97.47;"));
    }

    @Test
    void anAbsenceIsCorrectedAndTakenBack() throws IOException {
        billed("absences", """
                2;1;2026-10-05;2026-10-16;2026-10-18;;справка № 3;a;;;
                2;2;2026-10-05;2026-10-16;2026-10-18;;справка № 3;b;2026-10-20;a;""");
        assertThat(charges("1002;cold-water;")).anyMatch(line -> line.endsWith(";-194.94;"));
        billed("absences", """
                2;1;2026-10-05;2026-10-16;2026-10-18;;справка № 3;a;;;
                ;;;;;;;b;2026-10-20;;a""");
        assertThat(charges("1002;cold-water;")).noneMatch(line -> line.contains(";ABSENCE;"));
    }

    /** 24 hours less the 8 allowed in a month are 16, 0.15 % each: 2.4 % of 548.28 (12.584 × 43.57) is 13.16. */
    @Test
    void anInterruptionLowersTheFeeOfItsPremises() throws IOException {
        String row = "cold-water;нет холодной воды;2026-10-10 08:00;11.10.2026 08:00;;%s;;;;акт № 3";
        billed("breaches", row.formatted(""));
        assertThat(charges("1001;cold-water;"))
                .anyMatch(line -> line.contains(";QUALITY;") && line.endsWith(";-13.16;"));
        billed("breaches", row.formatted("2, 3"));
        assertThat(charges("1001;cold-water;")).noneMatch(line -> line.contains(";QUALITY;"));
        assertThat(charges("1003;cold-water;")).anyMatch(line -> line.contains(";QUALITY;"));
    }

    /** The check found 1.5 m³ less than was billed: 1.5 × 43.57 = 65.355, rounded half up away from zero. */
    @Test
    void aCheckOfAMeterGivesItsDifferenceBack() throws IOException {
        assertThat(billed("acts", "1;проверка;холодная вода;2026-10-20;;;-1,5;;акт № 4")
                        .exit())
                .isZero();
        assertThat(charges("1001;cold-water;"))
                .anyMatch(line -> line.contains(";METER_CHECK;") && line.endsWith(";-65.36;"));
    }

    @Test
    void aConnectionNobodyAllowedIsCharged() throws IOException {
        assertThat(billed("acts", "1;подключение;холодная вода;2026-10-20;2026-10-11;2026-10-20;0,5;;акт № 5")
                        .exit())
                .isZero();
        assertThat(charges("1001;cold-water;")).anyMatch(line -> line.contains(";UNAUTHORISED_USE;"));
    }

    /**
     * 6 m³ of waste really taken away, for 17 people, owners of premises where nobody lives among them: 6 × 3 ÷ 17 ×
     * 408.25 = 432.26.
     */
    @Test
    void aVolumeOfTheHouseThatIsToldIsDivided() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "residents.csv", text -> text + "магазин;0;0;1;2020-01-01\n");
        Files.writeString(house.resolve("supplied.csv"), "услуга;объём;с;по\nwaste;6;2026-10-01;2026-10-31\n");
        assertThat(Folders.bill(house, folder.resolve("out"), "--no-documents").exit())
                .isZero();
        assertThat(charges("1001;waste;")).singleElement().asString().endsWith(";432.26;");
    }

    @Test
    void theTablesAreReadFromWorkbooksToo() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Files.writeString(
                house.resolve("absences.csv"),
                HEADS.get("absences") + "\n2;1;2026-10-05;2026-10-16;2026-10-18;;справка № 3;;;;\n");
        Files.writeString(
                house.resolve("breaches.csv"),
                HEADS.get("breaches") + "\ncold-water;COLD_WATER_OFF;2026-10-10 08:00;2026-10-11 08:00;;;;;;акт\n");
        Workbooks.convert(house);
        assertThat(Folders.bill(house, folder.resolve("out"), "--no-documents").exit())
                .isZero();
        assertThat(charges("1002;cold-water;"))
                .anyMatch(line -> line.endsWith(";-97.47;"))
                .anyMatch(line -> line.contains(";QUALITY;"));
    }

    private Run billed(String table, String row) throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        for (String each : HEADS.keySet()) {
            Files.deleteIfExists(house.resolve(each + ".csv"));
        }
        Files.writeString(house.resolve(table + ".csv"), HEADS.get(table) + "\n" + row + "\n");
        return Folders.bill(house, folder.resolve("out"), "--no-documents");
    }

    private List<String> charges(String beginning) throws IOException {
        return Files.readAllLines(folder.resolve("out/charges.csv")).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
