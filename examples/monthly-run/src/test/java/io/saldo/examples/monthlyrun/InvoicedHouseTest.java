package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The house {@code invoiced}: 150 m², of which the shop's 50 are billed elsewhere. The arithmetic is that of the
 * README.
 */
class InvoicedHouseTest {
    @TempDir
    private Path folder = Path.of(".");

    /**
     * October: 6946.80 + 595.03 + 445.65 = 7987.48. By area 1597.496, 2396.244, 1331.2467 and 2662.4933: of the two
     * kopecks left one goes to 1003 and one to 1001, whose fractions are the largest.
     */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # account; bill   ; about  ; kind         ; amount ; why
            1001     ; 2026-09; 2026-09; BASE         ; 1232.00; 6160.00 × 30 ÷ 150
            1002     ; 2026-09; 2026-09; BASE         ; 1848.00; 6160.00 × 45 ÷ 150
            1003     ; 2026-09; 2026-09; BASE         ; 1026.67; 1026.6667, the kopeck that is left
            1001     ; 2026-10; 2026-10; BASE         ; 1597.50; 7987.48 × 30 ÷ 150 = 1597.496
            1002     ; 2026-10; 2026-10; BASE         ; 2396.24; 7987.48 × 45 ÷ 150 = 2396.244
            1003     ; 2026-10; 2026-10; BASE         ; 1331.25; 7987.48 × 25 ÷ 150 = 1331.2467
            1001     ; 2026-10; 2026-09; RECALCULATION; 96.40  ; 6642.00 × 30 ÷ 150 = 1328.40
            1002     ; 2026-10; 2026-09; RECALCULATION; 144.60 ; 6642.00 × 45 ÷ 150 = 1992.60
            1003     ; 2026-10; 2026-09; RECALCULATION; 80.33  ; 6642.00 × 25 ÷ 150 = 1107.00""")
    void everyLineIsThePartInTheInvoices(
            String account, String bill, String about, String kind, String amount, String why) throws IOException {
        assertThat(bill(Folders.INVOICED, bill).exit()).isZero();
        assertThat(lines(account + ";common-resources;"))
                .as(why)
                .filteredOn(line -> line.contains(about + ";" + kind))
                .singleElement()
                .asString()
                .containsPattern(";" + Pattern.quote(amount) + ";[A-Z]*$");
    }

    /** 1240.5 − 40.5 kWh at 5.60 are 6720.00, with 595.03 and 445.65 7760.68; × 45 ÷ 150 = 2328.204. */
    @Test
    void anInvoiceThatTakesBackLowersThePart() throws IOException {
        Path house = Folders.copy(Folders.INVOICED, folder.resolve("house"));
        Folders.edit(
                house,
                "invoices.csv",
                text -> text + "common-resources;2026-10;ELECTRICITY;-40,5;5,60;счёт № 118-к;2026-11-02\n");
        assertThat(bill(house, "2026-10").exit()).isZero();
        assertThat(lines("1002;common-resources;"))
                .filteredOn(line -> line.contains("2026-10;BASE"))
                .singleElement()
                .asString()
                .endsWith(";2328.20;");
    }

    @Test
    void aMonthWithoutAnInvoiceParksTheServiceAndBillsTheRest() throws IOException {
        Path house = Folders.copy(Folders.INVOICED, folder.resolve("house"));
        Folders.edit(house, "invoices.csv", text -> text.lines().limit(3).reduce("", (all, line) -> all + line + "\n"));
        assertThat(bill(house, "2026-10").exit()).isEqualTo(1);
        assertThat(lines("1001;common-resources;")).noneMatch(line -> line.contains("2026-10;BASE"));
        assertThat(lines("1001;maintenance;")).isNotEmpty();
    }

    @Test
    void theExplanationNamesEveryRowOfTheInvoice() {
        Run run = Folders.run(
                "explain",
                Folders.INVOICED.toString(),
                "--period",
                "2026-10",
                "--account",
                "1001",
                "--service",
                "common-resources");
        assertThat(run.out())
                .contains("invoice:common-resources:2026-10-01")
                .contains("invoice:common-resources:2026-10-01#2")
                .contains("7\u00a0987,48");
    }

    private Run bill(Path house, String period) {
        return Folders.run(
                "bill",
                house.toString(),
                "--period",
                period,
                "--out",
                folder.resolve("out").toString(),
                "--no-documents");
    }

    private List<String> lines(String beginning) throws IOException {
        return Files.readAllLines(folder.resolve("out/charges.csv")).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
