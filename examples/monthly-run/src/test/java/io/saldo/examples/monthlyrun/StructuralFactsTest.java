package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a thing is, corrected after its months were closed: the closed months stay as they were, the open one says why.
 */
class StructuralFactsTest {
    @TempDir
    Path folder;

    private Path house = Path.of("");

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(Folders.YEAR, folder.resolve("house"));
    }

    private Path billed(String month) {
        Path out = folder.resolve("out-" + month);
        Folders.run("bill", house.toString(), "--period", month, "--out", out.toString(), "--no-documents");
        return out;
    }

    private Run verified(String month, Path out) {
        return Folders.run(
                "verify",
                house.toString(),
                "--period",
                month,
                "--lines",
                out.resolve("charges.csv").toString());
    }

    /** The meter of flat 4 was taken away on 10.11.2025, which became known when January was closed. */
    private void takeTheMeterAway(String more) throws IOException {
        Folders.edit(house, "meters.csv", text -> {
            String[] lines = text.split("\n", -1);
            var table = new StringBuilder(lines[0] + ";to;known;replaces;withdraws\n");
            for (int i = 1; i < lines.length; i++) {
                table.append(lines[i]).append(lines[i].isEmpty() ? "" : ";;;;\n");
            }
            return table + "ХВ-4;COLD_WATER;4;;2024-01-01;2025-11-10;2026-02-20;meter:ХВ-4:2024-01-01;\n" + more;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10", "2025-12", "2026-01"})
    void closedMonthsStayAsTheyWere(String month) throws IOException {
        Path out = billed(month);
        takeTheMeterAway("");
        Run verify = verified(month, out);
        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void theOpenMonthChargesTheMonthsConcernedAgainAndNamesTheCause() throws IOException {
        takeTheMeterAway("");
        Run run = Folders.run("recalculate", house.toString(), "--period", "2026-02");
        assertThat(run.out())
                .contains("прибор учёта")
                .contains("meters.csv:")
                .contains("2025-11", "2025-12", "2026-01");
        assertThat(run.out()).doesNotContain("2025-10 ");
    }

    @Test
    void aCorrectionWithdrawnIsNoCorrection() throws IOException {
        String before = Folders.run("recalculate", house.toString(), "--period", "2026-02")
                .out();
        takeTheMeterAway(";;;;;;2026-02-21;;meter:ХВ-4:2024-01-01\n"
                .replace("meter:ХВ-4:2024-01-01", "meter:ХВ-4:2024-01-01#2"));
        assertThat(Folders.run("recalculate", house.toString(), "--period", "2026-02")
                        .out())
                .isEqualTo(before);
    }

    @Test
    void anAgreementThatEndedEarlierThanWasKnownIsARecalculationOfItsMonths() throws IOException {
        Path out = billed("2025-12");
        Folders.edit(
                house,
                "house.json",
                text -> text.replaceFirst(
                        "(\"agreements\": \\[\\s*)(\\{\"service\": \"([^\"]+)\"[^}]*\"from\": \"([^\"]+)\")\\}",
                        "$1$2, \"id\": \"agreed\"}, $2, \"to\": \"2025-11-30\", \"id\": \"ended\", \"replaces\": \"agreed\","
                                + " \"known\": \"2026-02-20\"}"));
        Run verify = verified("2025-12", out);
        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
        Run run = Folders.run("recalculate", house.toString(), "--period", "2026-02");
        assertThat(run.out()).contains("договор").contains("2025-12", "2026-01");
    }
}
