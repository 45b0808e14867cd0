package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flats sold in time and late, told in debtors.csv: 20.00 of maintenance and 14.00 of capital repair a m². */
class SoldHouseTest {
    private static final Path SOLD = Path.of("houses/sold");

    @TempDir
    Path folder;

    private Path house = SOLD;

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(SOLD, folder.resolve("house"));
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

    /** Account, service, debtor: opening, charge, payment, transfer, closing; of the principal. */
    private List<String> movement() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("out/movement.csv"), UTF_8)) {
            return lines.map(line -> line.split(";", -1))
                    .filter(cells -> cells[5].equals("PRINCIPAL") && !cells[0].equals("3"))
                    .map(cells -> String.join(
                            " ", cells[0], cells[1], cells[4], cells[6], cells[7], cells[11], cells[14], cells[18]))
                    .toList();
        }
    }

    private String document(String name) throws IOException {
        Path file = folder.resolve("out/documents/" + name + "-2026-09.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void everyDebtorHasRowsOfTheirOwn() throws IOException {
        assertThat(bill("2026-09").exit()).isZero();
        assertThat(movement())
                .containsExactly(
                        "1 capital-repair d-1 1400.00 0.00 0.00 -1400.00 0.00",
                        "1 maintenance d-1 1500.00 0.00 0.00 0.00 1500.00",
                        "1 capital-repair d-2 0.00 700.00 0.00 1400.00 2100.00",
                        "1 maintenance d-2 0.00 1000.00 0.00 0.00 0.00",
                        "1  d-2 0.00 0.00 -1000.00 0.00 0.00",
                        "2 capital-repair d-3 1120.00 0.00 0.00 -1120.00 0.00",
                        "2 maintenance d-3 800.00 0.00 0.00 -800.00 0.00",
                        "2 capital-repair d-4 0.00 560.00 0.00 1120.00 1680.00",
                        "2 maintenance d-4 0.00 800.00 0.00 800.00 1600.00");
    }

    @Test
    void aFormerDebtorHasAFileOfTheirOwnWithNothingOfTheNext() throws IOException {
        assertThat(bill("2026-09").exit()).isZero();
        assertThat(document("1~d-1"))
                .contains("1-2026-09/d-1", "Вязова Н. П.", "по 31.08.2026", "1 500,00 руб.")
                .doesNotContain("Осинин", "Зарегистрировано", "1 000,00");
        assertThat(document("1"))
                .contains("Осинин П. Д.", "2 100,00 руб.", "к вам перешёл долг прежнего плательщика")
                .doesNotContain("Вязова", "1 500,00");
        assertThat(document("2")).contains("Тополев С. С.", "1 600,00 руб.").doesNotContain("Ракитина");
        assertThat(document("2~d-3"))
                .contains("Ракитина О. В.", "по 31.07.2026", "ваш долг перешёл")
                .doesNotContain("Тополев");
    }

    /** Nobody knew of the second sale when August was closed. */
    @Test
    void aClosedMonthKeepsItsDebtors() throws IOException {
        assertThat(bill("2026-08").exit()).isZero();
        assertThat(movement())
                .contains("2 maintenance d-3 800.00 800.00 -800.00 0.00 800.00")
                .noneMatch(row -> row.contains(" d-4 "));
        try (Stream<Path> files = Files.list(folder.resolve("out/documents"))) {
            assertThat(files.map(each -> String.valueOf(each.getFileName())))
                    .containsExactlyInAnyOrder("1-2026-08.pdf", "2-2026-08.pdf", "3-2026-08.pdf");
        }
    }

    @Test
    void explainAndVerifyNameTheDebtor() throws IOException {
        assertThat(bill("2026-09").exit()).isZero();
        assertThat(Folders.run("explain", house.toString(), "--period", "2026-09", "--account", "1")
                        .out())
                .contains("(должник d-2)", "(должник d-1)");
        assertThat(Folders.run("explain", house.toString(), "--period", "2026-09", "--account", "3")
                        .out())
                .doesNotContain("должник");
        Path charges = folder.resolve("out/charges.csv");
        assertThat(verify(charges).exit()).isZero();
        Files.writeString(charges, Files.readString(charges, UTF_8).replace(";1000.00", ";999.00"), UTF_8);
        assertThat(verify(charges).out()).contains("1/d-2/maintenance/uk/2026-09/BASE/0 ");
    }

    private Run verify(Path charges) {
        return Folders.run("verify", house.toString(), "--period", "2026-09", "--lines", charges.toString());
    }

    @Test
    void whoOwesStandsInOneTable() throws IOException {
        Folders.edit(
                house,
                "accounts.csv",
                text -> text.replace("1;1;1;OWNERSHIP;;2020-01-01", "1;1;1;OWNERSHIP;Вязова Н. П.;2020-01-01"));
        Run run = bill("2026-09");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err() + run.out())
                .contains("accounts.csv:2: payer")
                .contains("у этого лицевого счёта должники и их имена стоят в debtors.csv");
    }

    @Test
    void aDebtorOfNoAccountIsTold() throws IOException {
        Folders.edit(house, "debtors.csv", text -> text + "9;d-9;Кто-то;2020-01-01;;;;\n");
        Run run = bill("2026-09");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err() + run.out()).contains("debtors.csv:7: account = «9»: неизвестно: добавьте в accounts.csv");
    }

    /** A debt of before the books is the seller's, though the buyer lives there now; another may be named. */
    @Test
    void anOpeningDebtIsThatOfTheDebtorOfItsMonth() throws IOException {
        Files.writeString(house.resolve("opening-balances.csv"), """
                account;service;creditor;payee;month;amount;debtor
                1;maintenance;uk;uk;2026-06;300,00;
                1;capital-repair;fund;fund;2026-06;200,00;d-0
                """);
        assertThat(bill("2026-09").exit()).isZero();
        assertThat(movement())
                .contains("1 maintenance d-1 1800.00 0.00 0.00 0.00 1800.00")
                .contains("1 capital-repair d-0 200.00 0.00 0.00 0.00 200.00");
    }
}
