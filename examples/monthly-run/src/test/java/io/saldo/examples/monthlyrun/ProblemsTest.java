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
        # file               | what stands there     | what is put there      | the message
        premises.csv         | 54,3                  | 54,3,1                 | premises.csv:2: area = «54,3,1»: ожидается число
        premises.csv         | 54,3                  | NaN                    | premises.csv:2: area = «NaN»: ожидается число
        premises.csv         | 54,3                  | 1e400                  | premises.csv:2: area = «1e400»: ожидается число
        premises.csv         | 54,3                  | -54,3                  | premises.csv:2: area = «-54,3»: число не может быть отрицательным
        premises.csv         | 1;RESIDENTIAL         | 1;ДВОРЕЦ               | premises.csv:2: kind = «ДВОРЕЦ»: ожидается одно из: RESIDENTIAL
        premises.csv         | premises;kind;area    | premises;kind;aera     | premises.csv:1: aera = «aera»: такого поля нет
        premises.csv         | premises;kind;area    | premises;kind;aera     | premises.csv:1: area = «»: нет обязательной колонки
        accounts.csv         | 1001;1;               | 1001;99;               | accounts.csv:2: premises = «99»: неизвестно: добавьте в premises.csv
        accounts.csv         | 2/3                   | 5/3                    | accounts.csv:7: share = «5/3»: ожидается доля
        readings.csv         | 2026-09-23;412,318    | 2026-09-31;412,318     | readings.csv:2: date = «2026-09-31»: ожидается дата
        readings.csv         | ХВ-101;2026-10        | ХВ-999;2026-10         | readings.csv:3: meter = «ХВ-999»: неизвестно: добавьте в meters.csv
        readings.csv         | 2026-10-27;r-105-10   | 2026-10-27;r-999       | readings.csv:13: replaces = «r-999»: нет факта с таким идентификатором
        readings.csv         | 2026-10-27;r-105-10   | 2026-10-22;r-105-10    | readings.csv:13: known = «2026-10-22»: факт не может заменить
        meters.csv           | ХВ-104                | ХВ-101                 | meters.csv:3: meter = «ХВ-101»: уже есть
        payments.csv         | 500,00                | -500,00                | payments.csv:5: amount = «-500,00»: сумма должна быть больше нуля
        payments.csv         | 500,00                | 500,001                | payments.csv:5: amount = «500,001»: ожидается сумма в рублях
        payments.csv         | 1003;2026-10-20       | 1999;2026-10-20        | payments.csv:5: account = «1999»: неизвестно: добавьте в accounts.csv
        opening-balances.csv | 1001;heating          | 1001;hating            | opening-balances.csv:2: service = «hating»: неизвестно; известны: maintenance
        opening-balances.csv | uk;uk;2026-09;2150    | uk;uk;2026-10;2150     | opening-balances.csv:2: month = «2026-10»: долг указывается за месяц до
        residents.csv        | 1;3;0;1               | 1;три;0;1              | residents.csv:2: permanent = «три»: ожидается целое число
        house.json           | "price": "43.57"      | "price": "43,57,"      | house.json:61: tariffs[1].price = «43,57,»: ожидается число
        house.json           | "zone": "Europe/Moscow" | "zone": "Марс"       | house.json:5: house.zone = «Марс»: ожидается часовой пояс
        house.json           | "inn": "7700000009"   | "inn": "770000000"     | parties[0].inn = «770000000»: ИНН состоит из 10 или 12 цифр
        house.json           | "bic": "044525225"    | "bic": "04452522"      | «04452522»: ожидается 9 цифр
        house.json           | "kind": "WASTE"       | "knd": "WASTE"         | services[5].knd = «"WASTE"»: такого поля нет
        house.json           | "parties": [          | "parties": {           | house.json:
        """)
    void aProblemNamesFileLineFieldValueAndRemedy(String file, String before, String after, String message)
            throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, file, text -> text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        Path out = folder.resolve("out");
        Run run = Folders.bill(house, out);
        assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void allProblemsAreToldAtOnce() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "premises.csv", text -> text.replace("54,3;", "x;").replace("38,1;", "y;"));
        Folders.edit(house, "payments.csv", text -> text.replace("500,00;uk", "500,00;neverheard"));
        Run run = Folders.bill(house, folder.resolve("out"));
        assertThat(run.err())
                .contains("premises.csv:2:")
                .contains("premises.csv:3:")
                .contains("payments.csv:5:");
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
        Folders.edit(house, "premises.csv", text -> text.replace("54,3", "NaN"));
        assertThat(Folders.bill(house, out).exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(out.resolve("charges.csv"))).isEqualTo(before);
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
