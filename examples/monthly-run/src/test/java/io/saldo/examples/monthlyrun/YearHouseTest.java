package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house {@code year}: every closed month is billed as it was closed, and what became known later stands in the next
 * bill with its cause.
 */
class YearHouseTest {
    @TempDir
    private Path folder = Path.of(".");

    static Stream<String> months() {
        return Stream.concat(
                Stream.iterate(1, month -> month + 1).limit(12).map("2025-%02d"::formatted),
                Stream.of("2026-01", "2026-02"));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonthAddsUp(String month) {
        Run run = Folders.run("check", Folders.YEAR.toString(), "--period", month);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Отложено: 0").contains("Проверка пройдена.");
    }

    /** What is opened, charged and paid in a month is what the next begins with. */
    @Test
    void everyMonthBeginsWithWhatTheMonthBeforeEndedWith() throws IOException {
        Map<String, BigDecimal> before = new HashMap<>();
        for (String month : months().toList()) {
            bill(month);
            Map<String, BigDecimal> after = new HashMap<>();
            for (String line : Files.readAllLines(folder.resolve("out/movement.csv"), UTF_8)) {
                String[] cells = line.split(";", -1);
                if (!cells[0].equals("account")) {
                    String key = String.join(";", List.of(cells).subList(0, 6));
                    BigDecimal opening = new BigDecimal(cells[6]);
                    assertThat(opening)
                            .as(month + " " + key)
                            .isEqualByComparingTo(
                                    month.equals("2025-01") ? opening : before.getOrDefault(key, BigDecimal.ZERO));
                    after.put(key, new BigDecimal(cells[cells.length - 1]));
                }
            }
            before.clear();
            before.putAll(after);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} = {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # month | account | service            | month about; kind           | amount   | by hand
            2025-01 | 1001    | maintenance        | 2025-01;BASE                | 1764.75  | 54.3 × 32.50
            2025-01 | 1001    | heating            | 2025-01;BASE                | 1707.28  | 54.3 × 0.022 × 7 ÷ 12 × 2450 = 1707.2825
            2025-01 | 1001    | waste              | 2025-01;BASE                | 316.20   | 3 × 2.04 ÷ 12 × 620
            2025-01 | 1001    | common-electricity | 2025-01;BASE                | 152.04   | 420 × 54.3 ÷ 840 × 5.60
            2025-01 | 1008    | cold-water         | 2025-01;MULTIPLYING_FACTOR  | 216.90   | 2 × 4.5 × 48.20 × 0.5
            2025-03 | 1004    | cold-water         | 2025-03;BASE                | 205.65   | no reading: (457.17 − 431.57) ÷ 6 months × 48.20
            2025-04 | 1004    | cold-water         | 2025-03;RECALCULATION       | 3.54     | the late reading: 4.34 × 48.20 = 209.19, less 205.65
            2025-05 | 1007    | waste              | 2025-05;BASE                | 159.80   | (1 × 15 + 2 × 16) ÷ 31 × 2.04 ÷ 12 × 620
            2025-06 | 1009    | cold-water         | 2025-05;RECALCULATION       | -97.95   | away 11 to 24 May: 4.5 × 48.20 × 14 ÷ 31
            2025-07 | 1001    | heating            | 2025-07;BASE                | 1895.43  | the new tariff: 54.3 × 0.022 × 7 ÷ 12 × 2720 = 1895.432
            2025-07 | 1002    | cold-water         | 2025-07;ABSENCE             | -219.08  | away 6 to 19 July: 2 × 4.5 × 53.90 × 14 ÷ 31
            2025-08 | 1001    | cold-water         | 2025-08;QUALITY             | -21.40   | off 30 hours, 8 allowed: 648.42 × 22 × 0.15 %
            2025-09 | 1001    | common-electricity | 2025-09;BASE                | 194.67   | (378 + 100 misread) × 54.3 ÷ 840 × 6.30
            2025-10 | 1001    | common-electricity | 2025-09;RECALCULATION       | -40.73   | 378 × 54.3 ÷ 840 × 6.30 = 153.94, less 194.67
            2025-11 | 1011    | cold-water         | 2025-11;METER_CHECK         | 129.36   | 2.4 × 53.90
            2026-01 | 1001    | heating            | 2025-12;YEARLY_CORRECTION   | -3092.85 | (67 × 2450 + 45 × 2720) × 54.3 ÷ 840 = 18523.41, less 6 × 1707.28 + 6 × 1895.43
            2026-01 | 1001    | heating            | 2026-01;BASE                | 1641.07  | the average month of 2025: 112 ÷ 12 × 54.3 ÷ 840 × 2720
            2026-02 | 1012    | cold-water         | 2025-12;RECALCULATION       | -161.70  | read 3 m³ too high: 3 × 53.90
            2026-02 | 1012    | cold-water         | 2026-01;RECALCULATION       | 161.70   | and the month after so much more
            """)
    void theAmountsAreThoseComputedByHand(String month, String account, String service, String line, String amount)
            throws IOException {
        bill(month);
        assertThat(Files.readAllLines(folder.resolve("out/charges.csv"), UTF_8))
                .filteredOn(each -> each.startsWith(account + ";" + service + ";") && each.contains(";" + line + ";"))
                .as(month)
                .singleElement()
                .asString()
                .containsPattern(";" + Pattern.quote(amount) + ";[A-Z]*$");
    }

    /**
     * The debt of 2024 costs penalties until the agreement of 10 February, and is paid by three instalments, each on
     * its day.
     */
    @Test
    void anInstalmentThatIsKeptCostsNoMorePenalties() throws IOException {
        bill("2025-02");
        assertThat(penalties("1005")).isNotEmpty();
        for (String month : List.of("2025-03", "2025-04", "2025-05", "2025-06")) {
            bill(month);
            assertThat(penalties("1005")).as(month).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("out/movement.csv"), UTF_8))
                .as("no debt of 2024 is left: the month's own charge alone")
                .anyMatch(line -> line.startsWith("1005;maintenance;uk;uk;1005;PRINCIPAL;1774.50;1774.50;")
                        && line.endsWith(";1774.50"));
    }

    private List<String> penalties(String account) throws IOException {
        return Files.readAllLines(folder.resolve("out/charges.csv"), UTF_8).stream()
                .filter(line -> line.startsWith(account + ";") && line.contains(";PENALTY;"))
                .toList();
    }

    /** The rows of a document say all that its sum says, and why. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-04 | 1004 | перерасчёт | показание прибора учёта | 3,54
            2025-06 | 1009 | перерасчёт | временное отсутствие | −97,95
            2025-10 | 1001 | перерасчёт | общедомовой прибор учёта | −40,73
            2026-01 | 1003 | годовая корректировка | | −3 514,36
            """)
    void aDocumentTellsWhatWasRecalculatedAndWhy(
            String month, String account, String kind, @Nullable String cause, String amount) throws IOException {
        Run run = Folders.run(
                "bill",
                Folders.YEAR.toString(),
                "--period",
                month,
                "--out",
                folder.resolve("out").toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        String text = document(folder.resolve("out/documents/" + account + "-" + month + ".pdf"));
        String recalculations = text.substring(text.indexOf("Перерасчёты"));
        assertThat(recalculations).contains(kind).contains(amount);
        if (cause != null) {
            assertThat(recalculations).contains(cause);
        }
    }

    /** On one line, as a reader sees it. */
    private static String document(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replace('\u00a0', ' ');
        }
    }

    private void bill(String month) {
        Run run = Folders.run(
                "bill",
                Folders.YEAR.toString(),
                "--period",
                month,
                "--out",
                folder.resolve("out").toString(),
                "--no-documents");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }
}
