package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact corrected by a later one bills; the same two facts without the link park the account, and nothing else. */
class CorrectionTest {
    @TempDir
    Path folder;

    private Path house = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(folder.resolve("house"));
        out = folder.resolve("out");
    }

    private List<String> linesOf(Path outDir, String account) throws IOException {
        return lines(outDir).filter(line -> line.startsWith(account + ";")).toList();
    }

    private static Stream<String> lines(Path outDir) throws IOException {
        return Files.readAllLines(outDir.resolve("charges.csv"), UTF_8).stream();
    }

    @Test
    void aReadingThatReplacesAnotherIsBilled() throws IOException {
        assertThat(Folders.bill(house, out).exit()).isZero();
        assertThat(linesOf(out, "1005"))
                .anyMatch(line -> line.startsWith("1005;cold-water;") && line.endsWith(";360.72;"));
    }

    @Test
    void theSameTwoReadingsWithoutTheLinkParkTheAccountWithARemedy() throws IOException {
        Folders.edit(house, "readings.csv", text -> text.replace(";2026-10-27;r-105-10", ";2026-10-27;"));
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("лицевой счёт 1005, помещение 5: факты противоречат друг другу")
                .contains(
                        "факты: r-105-10 (readings.csv:12: value = «341,050»), r-105-10-испр (readings.csv:13: value ="
                                + " «314,050»)")
                .contains("что сделать: укажите в колонке replaces");
        assertThat(linesOf(out, "1005")).isEmpty();
        assertThat(out.resolve("documents/1005-2026-10.pdf")).doesNotExist();
    }

    @Test
    void theOthersAreBilledAsIfNothingHadHappened() throws IOException {
        Folders.edit(house, "readings.csv", text -> text.replace(";2026-10-27;r-105-10", ";2026-10-27;"));
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole);
        Folders.bill(house, out);
        assertThat(lines(out))
                .containsExactlyElementsOf(
                        lines(whole).filter(line -> !line.startsWith("1005;")).toList());
    }

    @Test
    void aParkedAccountKeepsItsPlaceInEveryDistribution() throws IOException {
        Folders.edit(house, "readings.csv", text -> text.replace(";2026-10-27;r-105-10", ";2026-10-27;"));
        Run run = Folders.bill(house, out);
        assertThat(run.out())
                .contains("отложено ≈\u00a01,157807")
                .contains("отложено ≈\u00a046,380254")
                .doesNotContain("НЕ СХОДИТСЯ");
        assertThat(Folders.run("check", house.toString(), "--period", "2026-10").exit())
                .as("what is billed is right")
                .isZero();
    }

    @Test
    void aReadingTakenBackIsAsIfItHadNeverBeen() throws IOException {
        Folders.edit(
                house,
                "readings.csv",
                text -> text.replace(
                                "meter;date;value;id;known;replaces", "meter;date;value;id;known;replaces;withdraws")
                        + "ХВ-101;2026-10-25;999,000;oops;2026-10-25;;\n;;;no;2026-10-26;;oops\n");
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole);
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("charges.csv")).hasSameBinaryContentAs(whole.resolve("charges.csv"));
    }

    @Test
    void aMissingHouseReadingParksThatServiceOfTheHouseAndNothingElse() throws IOException {
        Folders.edit(house, "readings.csv", text -> text.replace("ОДПУ-Т-1;2026-10-23;821,940;;;\n", ""));
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("услуга по всему дому, Отопление: нет показания общедомового прибора учёта");
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole);
        assertThat(lines(out))
                .containsExactlyElementsOf(
                        lines(whole).filter(line -> !line.contains(";heating;")).toList());
    }

    @Test
    void aPaymentOfBeforeIsInTheOpeningBalanceAndIsWarnedOfNotCountedAgain() throws IOException {
        Folders.edit(house, "payments.csv", text -> text + "1004;2026-09-15;1000,00;uk;\n");
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole);
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("payments.csv: платежей до начала месяца 2026-10: 1; они уже учтены");
        assertThat(out.resolve("movement.csv")).hasSameBinaryContentAs(whole.resolve("movement.csv"));
    }

    /** 54.3 becomes 55.0: 55.0 × 30.49 = 1676.95. */
    @Test
    void aRowWithoutAnIdIsCorrectedByTheNameItGets() throws IOException {
        Folders.edit(
                house,
                "premises.csv",
                text -> text.replace("area;meter_possible;from", "area;meter_possible;from;replaces")
                        + "1;RESIDENTIAL;55,0;YES;2020-01-01;premises:1:2020-01-01\n");
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(linesOf(out, "1001"))
                .anyMatch(line -> line.startsWith("1001;maintenance;") && line.endsWith(";1676.95;"));
    }

    /**
     * Flats 1 and 2 on account 1001: the debtor said for both is one statement; two different ones contradict each
     * other.
     */
    @Test
    void anAccountOfTwoPremisesHasOneDebtorOrIsParked() throws IOException {
        Folders.edit(
                house,
                "accounts.csv",
                text -> text.replace("basis;payer;from", "basis;payer;from;debtor")
                        .replace("Смирнова А. П.;2020-01-01", "Смирнова А. П.;2020-01-01;d-1")
                        .replace("1002;2;1;OWNERSHIP;Кузнецов И. В.;2020-01-01", "1001;2;1;OWNERSHIP;;2020-01-01;d-1"));
        Folders.edit(house, "opening-balances.csv", text -> text.replace("1002;", "1001;"));
        Folders.edit(house, "payments.csv", text -> text.replace("1002;", "1001;"));
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(linesOf(out, "1001"))
                .as("(54.3 and 38.1) × 30.49, each rounded: 1655.61 + 1161.67")
                .anyMatch(line -> line.startsWith("1001;maintenance;") && line.endsWith(";2817.28;"));

        Folders.edit(
                house, "accounts.csv", text -> text.replace("OWNERSHIP;;2020-01-01;d-1", "OWNERSHIP;;2020-01-01;d-2"));
        Run differing = Folders.bill(house, out);
        assertThat(differing.exit()).isEqualTo(1);
        assertThat(differing.out()).contains("лицевой счёт 1001").contains("факты противоречат друг другу");
    }

    /**
     * The overpayment of 1500.00 was a debt of 100.00 for maintenance: closing 3486.26 + 100.00; then the correction is
     * taken back.
     */
    @Test
    void anOpeningOverpaymentCanBecomeADebtAndBack() throws IOException {
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole);
        Folders.edit(
                house,
                "opening-balances.csv",
                text -> text.replace("month;amount", "month;amount;id;replaces;withdraws")
                        + "1008;maintenance;uk;uk;2026-09;100,00;debt;opening:1008:2026-09-01;\n");
        Run run = Folders.bill(house, out);
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(Files.readAllLines(out.resolve("movement.csv"), UTF_8))
                .anyMatch(line -> line.startsWith("1008;maintenance;")
                        && line.endsWith(";100.00;1170.82" + ";0.00".repeat(10) + ";1270.82"))
                .noneMatch(line -> line.startsWith("1008;;"));

        Folders.edit(house, "opening-balances.csv", text -> text + ";;;;;;no;;debt\n");
        Run back = Folders.bill(house, out);
        assertThat(back.exit()).as(back.err() + back.out()).isZero();
        assertThat(out.resolve("movement.csv")).hasSameBinaryContentAs(whole.resolve("movement.csv"));
    }
}
