package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that need not be there: what they say counts, and what is wrong in them is told. */
class OptionalTablesTest {
    private static final String ADJUSTMENTS = "account;service;kind;month;about;amount;reason";
    private static final String HISTORY = "month;meter;premises;service;volume;method;account;amount";
    private static final String STATE = "month;kind;meter;cause;periods;group;volume";
    private static final String VERIFICATIONS = "meter;from;to;certificate";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # table       | row                                                    | what is told
            adjustments   | 1001;cold-water;BENEFIT;2026-10;;100,00;акт            | adjustments.csv:2: amount = «100,00»: разовое начисление больше нуля, льгота меньше нуля
            adjustments   | 1001;cold-water;BASE;2026-10;;100,00;акт               | adjustments.csv:2: kind = «BASE»: ожидается одно из: ONE_OFF
            adjustments   | 1001;cold-water;ONE_OFF;2026-10;2026-11;100,00;акт     | adjustments.csv:2: about = «2026-11»: месяц, за который сумма, не может быть позже
            adjustments   | 1001;cold-water;CORRECTION;2026-10;;100,00;акт      | adjustments.csv:2: kind = «CORRECTION»: прибавка за месяц самой квитанции
            adjustments   | 1001;cold-water;ONE_OFF;2026-10;;100,00;               | adjustments.csv:2: reason = «»: значение обязательно
            adjustments   | 1001;hot-water;ONE_OFF;2026-10;;100,00;акт             | adjustments.csv:2: service = «hot-water»: неизвестно
            history       | 2026-07;ХВ-999;;;1;METER;;                             | history.csv:2: meter = «ХВ-999»: неизвестно: добавьте в meters.csv
            history       | 2026-07;ХВ-101;;;-1;METER;;                            | history.csv:2: volume = «-1»: число не может быть отрицательным
            history       | 2026-07;;;;;;;                                         | history.csv:2: строка ничего не говорит
            history       | 2026-07;;1;waste;5;STATED;;                            | history.csv:2: service = «waste»: у этой услуги нет собственного объёма
            state         | 2026-10;CARRIED;;;;house/ELECTRICITY;5                 | state.csv:2: volume = «5»: переносится только объём меньше нуля
            state         | 2026-10;AVERAGED;ХВ-104;BROKEN;1;;                     | state.csv:2: cause = «BROKEN»: ожидается одно из: NO_READING, REFUSED, FAILED
            verifications | ХВ-999;2020-01-01;2026-01-01;                          | verifications.csv:2: meter = «ХВ-999»: неизвестно: добавьте в meters.csv
            verifications | ХВ-101;2026-01-01;2020-01-01;                          | verifications.csv:2: to = «2020-01-01»: последний день раньше первого
            """)
    void aBadRowIsToldWithItsPlaceAndRemedy(String table, String row, String message) throws IOException {
        Run run = billed(table, row);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aStateOfALaterMonthCannotBeTakenOver() throws IOException {
        Run run = billed("state", "2026-11;AVERAGED;ХВ-104;NO_READING;1;;");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("month = «2026-11»: состояние указано на начало месяца позже рассчитываемого");
    }

    /** Three periods are used up before October: the norm without a factor, 1 × 6.935 × 43.57 = 302.16. */
    @Test
    void whatTheStateSaysOfAveragedPeriodsCounts() throws IOException {
        assertThat(billed("state", "2026-10;AVERAGED;ХВ-104;NO_READING;3;;").exit())
                .isZero();
        assertThat(charges("1004;cold-water;")).singleElement().asString().endsWith(";NORM;43.57;302.16;");
    }

    /** −400 kWh swallow the 382 of October: nobody is charged. */
    @Test
    void aMinusTakenOverIsNotCharged() throws IOException {
        assertThat(billed("state", "2026-10;CARRIED;;;;house/ELECTRICITY;-400").exit())
                .isZero();
        assertThat(charges("1001;common-electricity;"))
                .singleElement()
                .asString()
                .endsWith(";0.00;");
    }

    /**
     * The verification ended on 31 May: June, July and August were the average, October is the norm with the factor 3.
     */
    @Test
    void aMeterWhoseVerificationHasEndedIsNotBilledBy() throws IOException {
        assertThat(billed("verifications", "ХВ-101;2020-01-01;2026-05-31;№ 7").exit())
                .isZero();
        assertThat(charges("1001;cold-water;")).hasSize(2).anyMatch(line -> line.contains("MULTIPLYING_FACTOR"));
    }

    @Test
    void anAmountOfADocumentStandsInTheBillWithItsReason() throws IOException {
        assertThat(billed("adjustments", "1001;cold-water;BENEFIT;2026-10;;-50,00;приказ № 7")
                        .exit())
                .isZero();
        assertThat(charges("1001;cold-water;")).anyMatch(line -> line.contains("BENEFIT") && line.endsWith("-50.00;"));
    }

    private Run billed(String table, String row) throws IOException {
        Path house = Folders.copy(folder.resolve("house"));
        String head = switch (table) {
            case "adjustments" -> ADJUSTMENTS;
            case "history" -> HISTORY;
            case "state" -> STATE;
            default -> VERIFICATIONS;
        };
        Files.writeString(house.resolve(table + ".csv"), head + "\n" + row + "\n");
        return Folders.bill(house, folder.resolve("out"), "--no-documents");
    }

    private List<String> charges(String beginning) throws IOException {
        return Files.readAllLines(folder.resolve("out/charges.csv")).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
