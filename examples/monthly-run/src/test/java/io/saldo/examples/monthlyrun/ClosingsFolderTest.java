package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closed months are billed again by what was known when they were closed, and late facts about them are recalculated.
 */
class ClosingsFolderTest {
    @TempDir
    Path folder;

    private Path house = Path.of("");

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(folder.resolve("house"));
    }

    private void closings(String list) throws IOException {
        Folders.edit(house, "house.json", text -> text.replaceFirst("\\{", "{\n\"closings\": [" + list + "],"));
    }

    private Run bill(String period) {
        return Folders.run(
                "bill",
                house.toString(),
                "--period",
                period,
                "--out",
                folder.resolve("out").toString());
    }

    /** October stood at 341.050, which is 27 m³ more than the 314.050 told on 20 November. */
    @Test
    void aReadingCorrectedAfterTheClosingIsRecalculatedInTheNextMonth() throws IOException {
        closings("{\"month\":\"2026-10\",\"day\":\"2026-11-05\"}");
        Folders.edit(
                house,
                "readings.csv",
                text -> text.lines()
                        .map(line -> line.contains("r-105-10-испр")
                                ? line.replaceFirst("2026-1\\d-\\d\\d;r-105-10$", "2026-11-20;r-105-10")
                                : line)
                        .reduce("", (a, b) -> a + b + "\n"));
        Run run = bill("2026-11");
        assertThat(run.exit()).as(run.err()).isNotEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("out/charges.csv"), UTF_8))
                .as(run.out() + run.err())
                .anyMatch(line -> line.startsWith("1005;cold-water;") && line.contains(";2026-10;RECALCULATION;"));
        assertThat(Folders.run("check", house.toString(), "--period", "2026-11").out())
                .doesNotContain("НЕ ");
        assertThat(Folders.run("recalculate", house.toString(), "--period", "2026-11")
                        .out())
                .contains("Месяц 2026-10, лицевой счёт 1005, Холодное водоснабжение: ")
                .contains("причина: показание прибора учёта; факты: r-105-10-испр (readings.csv:13");
    }

    @Test
    void aGapInTheClosingsStopsTheRunAndIsNamed() throws IOException {
        closings("{\"month\":\"2026-08\",\"day\":\"2026-09-05\"},{\"month\":\"2026-10\",\"day\":\"2026-11-05\"}");
        Run run = bill("2026-11");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("house.json:2").contains("«2026-10»").contains("ожидается 2026-09");
    }

    @Test
    void aMonthIsNotClosedBeforeItsEnd() throws IOException {
        closings("{\"month\":\"2026-10\",\"day\":\"2026-10-30\"}");
        Run run = bill("2026-11");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("«2026-10-30»").contains("после его последнего дня (2026-10-31)");
    }

    /** The correction of 27 October became known before the closing: 314.050 − 305.771 = 8.279 m³. */
    @Test
    void aClosedMonthIsShownAsItWasClosed() throws IOException {
        closings("{\"month\":\"2026-10\",\"day\":\"2026-11-05\"}");
        Run run = bill("2026-10");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Месяц 2026-10 закрыт 2026-11-05: показан таким, каким закрыт.");
        assertThat(Files.readAllLines(folder.resolve("out/charges.csv"), UTF_8))
                .anyMatch(line -> line.startsWith("1005;cold-water;") && line.contains(";8.279;"));
    }

    /** Before the correction of 27 October the reading was 341.050: 35.279 m³. */
    @Test
    void aMonthIsBilledByWhatWasKnownAtAMomentNamed() throws IOException {
        for (String moment : List.of("2026-10-26", "2026-10-26T23:59:59", "2026-10-26T20:59:59Z")) {
            Run run = Folders.bill(house, folder.resolve("out"), "--no-documents", "--known", moment);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(Files.readAllLines(folder.resolve("out/charges.csv"), UTF_8))
                    .as(moment)
                    .anyMatch(line -> line.startsWith("1005;cold-water;") && line.contains(";35.279;"));
        }
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        Run run = Folders.bill(house, folder.resolve("out"), "--no-documents", "--known", "вчера");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ожидается день или момент").contains("вчера");
    }

    @Test
    void aMonthBeforeTheClosingsIsNotInTheFolder() throws IOException {
        closings("{\"month\":\"2026-10\",\"day\":\"2026-11-05\"}");
        Run run = bill("2026-09");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("закрытия начинаются после месяца 2026-09");
    }

    @Test
    void aMonthThatWasNotClosedIsNotSkipped() throws IOException {
        closings("{\"month\":\"2026-10\",\"day\":\"2026-11-05\"}");
        Run run = bill("2026-12");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("не закрыт 2026-11");
    }
}
