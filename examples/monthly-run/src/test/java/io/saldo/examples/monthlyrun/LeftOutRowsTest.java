package io.saldo.examples.monthlyrun;

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

/**
 * One bad row: it is told with its place and remedy, what it is about is not billed without it, and everything else is
 * billed.
 */
class LeftOutRowsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # file               | what stands there     | what is put there      | the message                                                            | what is parked
        premises.csv         | 54,3                  | 54,3,1                 | premises.csv:2: area = «54,3,1»: ожидается число                       | лицевой счёт 1001, помещение 1: строка о нём не прочитана и не учтена; факты: premises.csv:2
        premises.csv         | 54,3                  | NaN                    | premises.csv:2: area = «NaN»: ожидается число                          | услуга по всему дому, Отопление: не указана площадь
        premises.csv         | 54,3                  | 1e400                  | premises.csv:2: area = «1e400»: ожидается число                        | лицевой счёт 1001
        premises.csv         | 54,3                  | -54,3                  | premises.csv:2: area = «-54,3»: число не может быть отрицательным      | лицевой счёт 1001
        premises.csv         | 54,3                  | 5430000                | premises.csv:2: area = «5430000»: число больше 1000000: проверьте      | лицевой счёт 1001
        premises.csv         | 1;RESIDENTIAL         | 1;ДВОРЕЦ               | premises.csv:2: kind = «ДВОРЕЦ»: ожидается одно из: RESIDENTIAL        | лицевой счёт 1001
        premises.csv         | 1;RESIDENTIAL         | ;RESIDENTIAL           | premises.csv:2: premises = «»: значение обязательно                    | услуга по всему дому, Отопление: строка о нём не прочитана
        premises.csv         | 54,3;YES              | 54,3;МОЖЕТ             | premises.csv:2: meter_possible = «МОЖЕТ»: ожидается одно из: YES, NO   | лицевой счёт 1001
        accounts.csv         | 1001;1;               | 1001;99;               | accounts.csv:2: premises = «99»: неизвестно: добавьте в premises.csv   | помещение 1, Холодное водоснабжение: у помещения нет открытого лицевого счёта
        accounts.csv         | 1001;1;               | 1001;МОП;              | accounts.csv:2: premises = «МОП»: у общих помещений нет лицевого счёта | помещение МОП: строка о нём не прочитана
        accounts.csv         | 2/3                   | 5/3                    | accounts.csv:7: share = «5/3»: ожидается доля                          | лицевой счёт 1006, помещение 6: строка о нём не прочитана и не учтена; факты: accounts.csv:7
        accounts.csv         | 2/3                   | 1/0                    | accounts.csv:7: share = «1/0»: ожидается доля                          | лицевой счёт 1006, помещение 6: строка о нём
        readings.csv         | 2026-09-23;412,318    | 2026-09-31;412,318     | readings.csv:2: date = «2026-09-31»: ожидается дата                    | лицевой счёт 1001
        readings.csv         | 424,902               | -424,902               | readings.csv:3: value = «-424,902»: число не может быть отрицательным  | лицевой счёт 1001
        readings.csv         | ХВ-101;2026-10        | ХВ-999;2026-10         | readings.csv:3: meter = «ХВ-999»: неизвестно: добавьте в meters.csv    | Отложенных нет
        readings.csv         | 2026-10-27;r-105-10   | 2026-10-27;r-999       | readings.csv:13: replaces = «r-999»: нет факта с таким идентификатором | лицевой счёт 1005
        readings.csv         | 2026-10-27;r-105-10   | 2026-10-22;r-105-10    | readings.csv:13: known = «2026-10-22»: о событии 2026-10-23 не могло быть известно раньше этого дня: исправьте дату | лицевой счёт 1005
        readings.csv         | r-105-10;2026-10-23;  | r-105-10;2026-10-28;   | readings.csv:13: known = «2026-10-27»: факт не может заменить          | лицевой счёт 1005
        readings.csv         | ХВ-105;2026-10-23;341,050;r-105-10;2026-10-23 | ХВ-105;2026-10-23;341,050;r-105-10;2026-10-21 | readings.csv:12: known = «2026-10-21»: о событии 2026-10-23 не могло быть известно | лицевой счёт 1005
        readings.csv         | 314,050;r-105-10-испр | x;r-105-10-испр        | readings.csv:13: value = «x»: ожидается число                          | лицевой счёт 1005
        readings.csv         | 821,940               | 821,94O                | readings.csv:19: value = «821,94O»: ожидается число                    | услуга по всему дому, Отопление: строка о нём не прочитана
        readings.csv         | ХВ-106;2026-09-23;528,400;;; | ХВ-106;2026-09-23;"528,400;;; | readings.csv:14: «ХВ-106;2026-09-23;"528,400;;;»: кавычка не закрыта | лицевой счёт 1006
        meters.csv           | ХВ-104                | ХВ-101                 | meters.csv:3: meter = «ХВ-101»: уже есть                               | лицевой счёт 1004, помещение 4: строка о нём
        meters.csv           | ХВ-104                | ХВ-101                 | meters.csv:3: meter = «ХВ-101»: уже есть                               | лицевой счёт 1001, помещение 1: строка о нём
        meters.csv           | ХВ-101;COLD_WATER;1   | ХВ-101;COLD_WATER;1, 2 | meters.csv:2: place = «1, 2»                                           | лицевой счёт 1001, помещение 1: строка о нём
        meters.csv           | ХВ-101;COLD_WATER;1   | ХВ-101;COLD_WATER;1 и 2 | meters.csv:2: place = «1 и 2»                                         | лицевой счёт 1002, помещение 2: строка о нём
        meters.csv           | ОДПУ-Т-1;HEAT         | ОДПУ-Т-1;HOT           | meters.csv:7: resource = «HOT»: ожидается одно из: COLD_WATER          | услуга по всему дому, Отопление: строка о нём
        payments.csv         | 500,00                | -500,00                | payments.csv:5: amount = «-500,00»: сумма должна быть больше нуля      | лицевой счёт 1003
        payments.csv         | 500,00                | 1000/2                 | payments.csv:5: amount = «1000/2»: ожидается сумма в рублях            | лицевой счёт 1003
        payments.csv         | 500,00                | 500,001                | payments.csv:5: amount = «500,001»: ожидается сумма в рублях           | лицевой счёт 1003
        payments.csv         | 1003;2026-10-20       | 1999;2026-10-20        | payments.csv:5: account = «1999»: неизвестно: добавьте в accounts.csv  | Отложенных нет
        opening-balances.csv | 1001;heating          | 1001;hating            | opening-balances.csv:2: service = «hating»: неизвестно; известны: maintenance | лицевой счёт 1001
        opening-balances.csv | uk;uk;2026-09;2150    | uk;uk;2026-10;2150     | opening-balances.csv:2: month = «2026-10»: долг указывается за месяц до | лицевой счёт 1001
        residents.csv        | 1;3;0;1               | 1;три;0;1              | residents.csv:2: permanent = «три»: ожидается целое число              | лицевой счёт 1001
        house.json           | "price": "43.57"      | "price": "43,57,"      | house.json:61: tariffs[1].price = «43,57,»: ожидается число            | услуга по всему дому, Холодное водоснабжение: строка о нём не прочитана и не учтена; факты: house.json:61
        house.json           | "price": "43.57"      | "price": 1e400         | house.json:61: tariffs[1].price = «1E+400»: ожидается число            | услуга по всему дому, Холодное водоснабжение
        house.json           | "value": "6.935"      | "value": "-1"          | norms[0].value = «-1»: число не может быть отрицательным               | услуга по всему дому, Холодное водоснабжение
        house.json           | "inn": "7700000009"   | "inn": "770000000"     | parties[0].inn = «770000000»: ИНН состоит из 10 или 12 цифр            | услуга по всему дому, Содержание жилого помещения: строка о нём
        house.json           | "bic": "044525225"    | "bic": "04452522"      | «04452522»: ожидается 9 цифр                                           | услуга по всему дому, Содержание жилого помещения: строка о нём
        house.json           | "kind": "WASTE"       | "knd": "WASTE"         | services[5].knd = «"WASTE"»: такого поля нет                           | лицевой счёт 1001: строка о нём
        house.json           | "payee": "uk", "from" | "payee": "uk", "to": {}, "from" | agreements[0].to = «{}»: ожидается простое значение           | услуга по всему дому, Содержание жилого помещения
        """)
    void aBadRowIsToldAndWhatItIsAboutIsParked(String file, String before, String after, String message, String parked)
            throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, file, text -> text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        Path out = folder.resolve("out");
        Run run = Folders.bill(house, out, "--no-documents");
        assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).contains(parked).doesNotContain("НЕ СХОДИТСЯ");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(out.resolve("charges.csv")).exists();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # file       | what stands there             | what is put there                       | what is parked
        readings.csv | ХВ-101;2026-10-24;424,902     | ХВ-101;2026-10-24;400,902               | лицевой счёт 1001, помещение 1: показание меньше предыдущего; факты: reading:ХВ-101:2026-09-23 (readings.csv:2: value = «412,318»), reading:ХВ-101:2026-10-24 (readings.csv:3: value = «400,902»); что сделать: исправьте показание
        accounts.csv | 1001;1;1;OWNERSHIP;Смирнова А. П.;2020-01-01 | 1002;2;1;OWNERSHIP;Кузнецов И. В.;2020-01-01 | лицевой счёт 1002, помещение 2: факты противоречат друг другу
        house.json   | { "service": "sewage", "price": "32.02" | { "service": "heating", "price": "32.02" | услуга по всему дому, Отопление: факты противоречат друг другу
        house.json   | { "service": "sewage", "price": "32.02" | { "service": "heating", "price": "32.02" | услуга по всему дому, Водоотведение: тариф не установлен
        """)
    void whatContradictsItselfIsParkedByTheLibrary(String file, String before, String after, String parked)
            throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, file, text -> text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents");
        assertThat(run.out()).contains(parked).contains("что сделать:");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aReadingOfTheFutureIsRefusedAndNothingWaitsForIt() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "readings.csv", text -> text + "ХВ-101;2026-11-24;999,000;;;\n");
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole, "--no-documents");
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains("Строки не учтены (1)")
                .containsPattern(
                        "readings.csv:\\d+: date = «2026-11-24»: показание позже рассчитываемого месяца 2026-10 не принято");
        assertThat(run.out()).contains("Отложенных нет");
        assertThat(folder.resolve("out/charges.csv")).hasSameBinaryContentAs(whole.resolve("charges.csv"));
    }

    @Test
    void aPaymentOfTheFutureIsRefusedAndNothingWaitsForIt() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "payments.csv", text -> text + "1003;2026-11-01;77,00;uk;\n1003;2062-10-20;88,00;uk;\n");
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole, "--no-documents");
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents", "--lang", "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains("Rows left out (1)")
                .containsPattern(
                        "payments.csv:\\d+: date = «2026-11-01»: a payment of a day after the open month 2026-10 is"
                                + " refused \\(there are 2 such\\): correct the date");
        assertThat(folder.resolve("out/movement.csv")).hasSameBinaryContentAs(whole.resolve("movement.csv"));
        assertThat(folder.resolve("out/charges.csv")).hasSameBinaryContentAs(whole.resolve("charges.csv"));
    }

    @Test
    void anAccountOfPremisesThatOthersBillIsWarnedOf() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "accounts.csv", text -> text + "1009;магазин;1;OWNERSHIP;Лавка;2020-01-01\n");
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("accounts.csv: account = «1009»: по лицевому счёту в 2026-10 нет ни одной");
    }

    @Test
    void aFileCutInTheMiddleOfItsLastRowIsTold() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "readings.csv", text -> text.substring(0, text.length() - 6));
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents");
        assertThat(run.err()).contains("readings.csv:21: «ОДПУ-Э-1;2026-10-23;156»: последняя строка файла оборвана");
        assertThat(run.out()).contains("услуга по всему дому, Электроэнергия на общее имущество");
        assertThat(run.exit()).isEqualTo(1);
    }

    /** An opening debt corrected to nothing is nothing: 1001 owes no September any more. */
    @Test
    void aDebtCorrectedToZeroIsGone() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(
                house,
                "opening-balances.csv",
                text -> text.replace("month;amount", "month;amount;id;replaces")
                                .replace("ecooperator;2026-09;145,50", "ecooperator;2026-09;145,50;w;")
                        + "1001;waste;ecooperator;ecooperator;2026-09;0;;w\n");
        Path out = folder.resolve("out");
        assertThat(Folders.bill(house, out, "--no-documents").exit()).isZero();
        assertThat(Files.readAllLines(out.resolve("movement.csv")))
                .anyMatch(line -> line.startsWith("1001;waste;") && line.contains(";0.00;145.50;"));
    }

    @Test
    void theOthersAreBilledAsIfNothingHadHappened() throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "residents.csv", text -> text.replace("4;1;0;1", "4;one;0;1"));
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole, "--no-documents");
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents", "--lang", "en");
        assertThat(run.err())
                .contains("Rows left out (1)")
                .contains("residents.csv:5: permanent = «one»: expected a whole");
        assertThat(Files.readAllLines(folder.resolve("out/charges.csv")))
                .containsExactlyElementsOf(Files.readAllLines(whole.resolve("charges.csv")).stream()
                        .filter(line -> !line.startsWith("1004;"))
                        .toList());
    }
}
