package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small house by hand: every kind of account with its arithmetic written out. */
class SmallHouseTest {
    @TempDir
    static Path out;

    private static Run run = new Run(-1, "", "");
    private static Map<String, String> charges = Map.of();
    private static Map<String, String> closing = Map.of();

    @BeforeAll
    static void billTheHouse() throws IOException {
        run = Folders.bill(Folders.SMALL, out);
        charges = rows("charges.csv").stream()
                .collect(Collectors.toMap(
                        cells -> cells[0] + " " + cells[1] + " " + cells[6]
                                + (cells[6].equals("PENALTY") ? " " + cells[5] : ""),
                        cells -> cells[13]));
        closing = rows("movement.csv").stream()
                .collect(Collectors.toMap(
                        cells -> cells[0] + " " + cells[3] + " " + cells[1]
                                + (cells[5].equals("PRINCIPAL") ? "" : " " + cells[5]),
                        cells -> cells[cells.length - 1]));
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(out.resolve(file), UTF_8).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # account and line                    | arithmetic                                               | roubles
        1001 maintenance BASE                 | 54.3 × 30.49 = 1655.607                                  | 1655.61
        1001 cold-water BASE                  | (424.902 − 412.318) × 43.57 = 12.584 × 43.57 = 548.28488 | 548.28
        1001 sewage BASE                      | 12.584 × 32.02 = 402.93968                               | 402.94
        1001 heating BASE                     | 9.536 × 54.3 ÷ 449.7 × 2546.83 = 2932.5343…              | 2932.53
        1001 common-electricity BASE          | 382 × 54.3 ÷ 449.7 × 5.92 = 273.0624…                    | 273.06
        1001 waste BASE                       | 3 × 0.1188 × 408.25 = 145.5003                           | 145.50
        1002 maintenance BASE                 | 38.1 × 30.49 = 1161.669                                  | 1161.67
        1002 cold-water BASE                  | 2 × 6.935 × 43.57 = 604.3159                             | 604.32
        1002 sewage BASE                      | 2 × 6.935 × 32.02 = 444.1174                             | 444.12
        1002 heating BASE                     | 9.536 × 38.1 ÷ 449.7 × 2546.83 = 2057.6346…              | 2057.63
        1002 common-electricity BASE          | 382 × 38.1 ÷ 449.7 × 5.92 = 191.5962…                    | 191.60
        1002 waste BASE                       | 2 × 0.1188 × 408.25 = 97.0002                            | 97.00
        1003 maintenance BASE                 | 61.7 × 30.49 = 1881.233                                  | 1881.23
        1003 cold-water BASE                  | 4 × 6.935 × 43.57 = 1208.6318                            | 1208.63
        1003 cold-water MULTIPLYING_FACTOR    | 4 × 6.935 × 3 × 43.57 = 3625.8954 → 3625.90 − 1208.63    | 2417.27
        1003 sewage BASE                      | 4 × 6.935 × 32.02 = 888.2348: the factor raises no volume | 888.23
        1003 waste BASE                       | 4 × 0.1188 × 408.25 = 194.0004                           | 194.00
        1004 cold-water BASE                  | (216.632 − 198.140) ÷ 6 = 3.082; × 43.57 = 134.28274     | 134.28
        1004 sewage BASE                      | 3.082 × 32.02 = 98.68564                                 | 98.69
        1005 cold-water BASE                  | (314.050 − 305.771) × 43.57 = 8.279 × 43.57 = 360.71603  | 360.72
        1005 sewage BASE                      | 8.279 × 32.02 = 265.09358                                | 265.09
        1006 maintenance BASE                 | 72.4 × 30.49 = 2207.476 → 2207.48; ⅔ = 1471.6533… floor  | 1471.65
        1007 maintenance BASE                 | ⅓ of 2207.48 = 735.8266…: the kopeck left over is here   | 735.83
        1006 cold-water BASE                  | 12.717 × 43.57 = 554.07969 → 554.08; ⅔ = 369.3866…       | 369.39
        1007 cold-water BASE                  | ⅓ of 554.08 = 184.6933…                                  | 184.69
        1006 heating BASE                     | 9.536 × 72.4 ÷ 449.7 × 2546.83 → 3910.05; ⅔              | 2606.70
        1007 heating BASE                     | ⅓ of 3910.05                                             | 1303.35
        1006 waste BASE                       | 3 × 0.1188 × 408.25 → 145.50; ⅔                          | 97.00
        1007 waste BASE                       | ⅓ of 145.50                                              | 48.50
        1008 cold-water BASE                  | (77.004 − 77.004) × 43.57                                | 0.00
        1005 maintenance PENALTY 2026-07      | due 17.08, paid 28.10, from 01.10: 1664.75 × 28 × 0.095 ÷ 300 | 14.76
        1005 cold-water PENALTY 2026-07       | 348.56 × 28 × 0.095 ÷ 300                                | 3.09
        1005 sewage PENALTY 2026-07           | 256.16 × 28 × 0.095 ÷ 300                                | 2.27
        1005 maintenance PENALTY 2026-08      | due 15.09: (189.43 × 13 + 1475.32 × 16) × 0.095 ÷ 300    | 8.25
        1005 cold-water PENALTY 2026-08       | (41.10 × 13 + 320.10 × 16) × 0.095 ÷ 300                 | 1.79
        1008 waste BASE                       | nobody lives there: 1 owner × 0.1188 × 408.25 = 48.5001  | 48.50
        """)
    void everyLineIsWhatItsArithmeticGives(String line, String arithmetic, String roubles) {
        assertThat(charges).as(arithmetic).containsEntry(line, roubles);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # account, payee, service     | how                                                          | closing
        1001 uk heating               | 2150.40 + 2932.53 − 2150.40 paid for September               | 2932.53
        1001 ecooperator waste        | 145.50 + 145.50 − 145.50                                     | 145.50
        1002 uk cold-water            | 604.32 + 604.32 − 604.32: the payment covers September whole  | 604.32
        1003 uk heating               | 3332.18 − 500.00 × 3332.18 ÷ 10037.82 = 3332.18 − 165.98      | 3166.20
        1005 uk sewage                | 256.16 of July paid, 265.09 of October not                   | 265.09
        1005 uk maintenance PENALTY   | 14.76 + 8.25                                                 | 23.01
        1008 uk maintenance           | 1170.82 − 1500.00 × 1170.82 ÷ 3437.76 = 1170.82 − 510.86      | 659.96
        """)
    void paymentsGoToTheOldestAndAdvancesToWhatArises(String row, String how, String amount) {
        assertThat(closing).as(how).containsEntry(row, amount);
    }

    @Test
    void allEightAccountsAreBilledAndHaveADocument() throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(charges).hasSize(54);
        try (Stream<Path> documents = Files.list(out.resolve("documents"))) {
            assertThat(documents.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "1001-2026-10.pdf",
                            "1002-2026-10.pdf",
                            "1003-2026-10.pdf",
                            "1004-2026-10.pdf",
                            "1005-2026-10.pdf",
                            "1006-2026-10.pdf",
                            "1007-2026-10.pdf",
                            "1008-2026-10.pdf");
        }
    }

    @Test
    void theReportTellsTotalsMovementAndWhereTheVolumesWent() {
        assertThat(run.out())
                .contains("начислено 41\u00a0759,60 руб.")
                .contains(
                        "Отопление: всего 9,536\u00a0Гкал = нами ≈\u00a07,733554 + другими ≈\u00a01,802446 + отложено 0 + перенесено 0")
                .contains("Пени: строк 5, сумма 30,16")
                .contains("Отложенных нет.")
                .doesNotContain("НЕ СХОДИТСЯ");
        assertThat(run.out())
                .containsPattern("Всего +│ +8\u00a0619,06 │ 41\u00a0789,76 │ +0,00 │ 7\u00a0061,89 │ +43\u00a0346,93");
    }

    @Test
    void theCheckReplaysEveryLine() {
        Run check = Folders.run("check", Folders.SMALL.toString(), "--period", "2026-10");
        assertThat(check.exit()).isZero();
        assertThat(check.out())
                .contains("Строк проверено: 54; формула даёт ту же сумму: 54")
                .contains("Распределений: 2, сходятся: 2")
                .contains("41789.76 = 41789.76");
    }
}
