package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad files: every problem with its place and remedy, exit code 2, and no file written or touched. */
class ProblemsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # file               | what stands there       | what is put there      | the message
        premises.csv         | premises;kind;area      | premises;kind;aera     | premises.csv:1: aera = «aera»: такого поля нет; известны: premises, kind, area
        premises.csv         | premises;kind;area      | premises;kind;aera     | premises.csv:1: area = «»: нет обязательной колонки
        accounts.csv         | account;premises;share  | account;premises       | accounts.csv:2: «2020-01-01»: в строке больше значений, чем заголовков
        readings.csv         | meter;date;value        | meter;date;дата        | readings.csv:1: date = «дата»: колонка встречается дважды
        house.json           | "zone": "Europe/Moscow" | "zone": "Марс"         | house.json:5: house.zone = «Марс»: ожидается часовой пояс
        house.json           | "parties": [            | "parties": {           | house.json:
        house.json           | "price": "43.57"        | "price": NaN           | house.json:61: столбец
        house.json           | "agreements": [         | "agrements": [         | house.json:44: agrements = «[{"service":"maintenance"
        house.json           | "agreements": [         | "agrements": [         | house.json:1: agreements = «»: обязательного списка нет, или он пуст
        house.json           | "from": "2020-01-01"    | "from": "2026-11-01"   | house.json:2: house.from = «2026-11-01..»: дом не в управлении в 2026-10
        """)
    void whatStopsEverythingNamesFileLineFieldValueAndRemedy(String file, String before, String after, String message)
            throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, file, text -> text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        Path out = folder.resolve("out");
        Run run = Folders.bill(house, out);
        assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void allProblemsAreToldAtOnce() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "premises.csv", text -> text.replace("54,3;", "x;").replace("38,1;", "y;"));
        Folders.edit(house, "payments.csv", text -> text.replace("500,00;uk", "500,00;neverheard"));
        Files.delete(house.resolve("meters.csv"));
        Run run = Folders.bill(house, folder.resolve("out"));
        assertThat(run.err())
                .contains("premises.csv:2:")
                .contains("premises.csv:3:")
                .contains("payments.csv:5:")
                .contains("meters.csv: файла нет в папке дома");
    }

    @Test
    void aMissingFileAnEmptyFileAndAFileInsteadOfAFolderAreTold() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Files.delete(house.resolve("meters.csv"));
        Files.writeString(house.resolve("residents.csv"), "");
        Run run = Folders.bill(house, folder.resolve("out"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("meters.csv: файла нет в папке дома").contains("residents.csv: файл пуст");
        Run onFile = Folders.bill(house.resolve("house.json"), folder.resolve("out"));
        assertThat(onFile.exit()).isEqualTo(2);
        assertThat(onFile.err()).contains("это не папка");
    }

    @Test
    void theOldOutputStaysWhenTheNewCannotBeMade() throws IOException {
        Path out = folder.resolve("out");
        Folders.bill(Folders.SMALL, out);
        byte[] before = Files.readAllBytes(out.resolve("charges.csv"));
        Path house = Folders.copy(folder.resolve("house"));
        Files.delete(house.resolve("readings.csv"));
        assertThat(Folders.bill(house, out).exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(out.resolve("charges.csv"))).isEqualTo(before);
    }

    /**
     * The documents cannot be put where a file of their name stands: what was written before stays, and nothing
     * half-written is left beside it.
     */
    @Test
    void aFailureInTheMiddleOfWritingLeavesTheOldFiles() throws IOException {
        Path out = folder.resolve("out");
        Folders.bill(Folders.SMALL, out, "--no-documents");
        Files.delete(out.resolve("documents"));
        Files.writeString(out.resolve("documents"), "x");
        byte[] before = Files.readAllBytes(out.resolve("charges.csv"));
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "premises.csv", text -> text.replace("54,3", "64,3"));
        Run run = Folders.bill(house, out, "--no-documents");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("файлы не записаны").doesNotContain("\tat ");
        assertThat(Files.readAllBytes(out.resolve("charges.csv"))).isEqualTo(before);
        try (var left = Files.list(out)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("charges.csv", "movement.csv", "documents");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        var russian = new java.util.Properties();
        var english = new java.util.Properties();
        try (var ru = Main.class.getResourceAsStream("Texts_ru.properties");
                var en = Main.class.getResourceAsStream("Texts_en.properties")) {
            russian.load(ru);
            english.load(en);
        }
        assertThat(english.keySet()).isEqualTo(russian.keySet());
    }

    /** A name of 200 letters leaves no room for the bank in the payment code: that payee's documents cannot be made. */
    @Test
    void aDocumentThatCannotBeMadeIsToldAndDoesNotStopTheHouse() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "house.json", text -> text.replace("ООО «Эко-Пример»", "Э".repeat(150)));
        Path out = folder.resolve("out");
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("платёжный документ лицевого счёта 1001 не сделан")
                .doesNotContain("\tat ");
        assertThat(out.resolve("charges.csv")).exists();
    }

    @Test
    void aFileWhereTheOutputShouldBeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        Run run = Folders.bill(Folders.SMALL, file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("файлы не записаны").doesNotContain("\tat ");
        assertThat(file).hasContent("x");
    }

    @Test
    void aWrongControlDigitIsAWarningNotARefusal() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "house.json", text -> text.replace("40703810268210000210", "40703810268210000211"));
        Run run = Folders.bill(house, folder.resolve("out"));
        assertThat(run.err())
                .contains("Предупреждения")
                .contains("40703810268210000211")
                .contains("контрольный разряд");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aWrongPeriodIsToldInBothLanguages() {
        String house = Folders.SMALL.toString();
        assertThat(Folders.run("check", house, "--period", "2026-13").err()).contains("ожидается месяц");
        assertThat(Folders.run("check", house, "--period", "2026-13", "--lang", "en")
                        .err())
                .contains("expected a month");
    }

    @Test
    void aMonthWithoutReadingsParksWhatCannotBeToldAndInventsNothing() {
        Run run = Folders.run(
                "bill",
                Folders.SMALL.toString(),
                "--period",
                "2027-02",
                "--out",
                folder.resolve("o").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("услуга по всему дому, Отопление: нет показания общедомового прибора учёта")
                .doesNotContain("НЕ СХОДИТСЯ");
    }

    @Test
    void theFilesOfTheSampleAreUtf8() throws IOException {
        assertThat(Files.readString(Folders.SMALL.resolve("accounts.csv"), UTF_8))
                .contains("Смирнова");
    }
}
