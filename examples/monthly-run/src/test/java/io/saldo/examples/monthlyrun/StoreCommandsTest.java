package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a house in an H2 file, by the commands that README shows. */
class StoreCommandsTest {
    private static final Path SOLD = Path.of("houses/sold");

    @TempDir
    private Path folder = Path.of(".");

    private Run over(String... args) {
        return Folders.run(Stream.concat(Arrays.stream(args), Stream.of("--store", "h2:" + folder.resolve("books")))
                .toArray(String[]::new));
    }

    private Run imported(Path house) {
        return over("import", house.toString(), "--period", "2026-09");
    }

    private String reprinted(String period) throws IOException {
        Path target = folder.resolve("out-" + period);
        assertThat(over("reprint", "--period", period, "--out", target.toString())
                        .exit())
                .isZero();
        return Files.readString(target.resolve("charges.csv")) + Files.readString(target.resolve("movement.csv"));
    }

    @Test
    void aStoreThatIsNotThereIsNotMadeByASlipOfThePen() {
        Run run = over("close", "--period", "2026-09");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("init --store h2:");
        assertThat(folder).isEmptyDirectory();
        assertThat(Folders.run("close", "--period", "2026-09", "--store", "h2;DROP")
                        .err())
                .contains("h2:ФАЙЛ");
    }

    /** Imported with its history, every closed month of the store is that of the folder, to the byte. */
    @Test
    void aFolderAndItsStoreGiveTheSameTables() throws IOException {
        over("init");
        Run first = imported(SOLD);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("отказано 0.").contains("2026-07, 2026-08");
        for (String month : new String[] {"2026-07", "2026-08"}) {
            Path out = folder.resolve("folder-" + month);
            Folders.run("bill", SOLD.toString(), "--period", month, "--no-documents", "--out", out.toString());
            assertThat(reprinted(month))
                    .isEqualTo(Files.readString(out.resolve("charges.csv"))
                            + Files.readString(out.resolve("movement.csv")));
        }
        assertThat(imported(SOLD).out())
                .contains("внесено строк 0, исправлено 0, отозвано 0, уже было 0, отказано 0.")
                .doesNotContain("Закрыты");
        assertThat(over("verify", "--all").out()).contains("Месяцев сверено: 2, не сходится: 0.");
    }

    /** A month is closed once, taken back once, and closed again with the same bytes. */
    @Test
    void aMonthIsClosedOnceAndAnnulledAndClosedAgain() throws IOException {
        over("init");
        imported(SOLD);
        assertThat(over("close", "--period", "2026-11").exit()).isEqualTo(1);
        Run closed = over("close", "--period", "2026-09", "--threads", "2");
        assertThat(closed.exit()).as(closed.err()).isZero();
        assertThat(closed.out()).contains("закрыто домов 1 из 1");
        assertThat(over("close", "--period", "2026-09").out()).contains("был закрыт");
        String printed = reprinted("2026-09");
        assertThat(over("annul", "--period", "2026-08", "--author", "staff-1", "--reason", "рано")
                        .err())
                .isNotBlank();
        assertThat(over("annul", "--period", "2026-09", "--author", "staff-1", "--reason", "рано")
                        .exit())
                .isZero();
        assertThat(over("reprint", "--period", "2026-09", "--out", "unused").exit())
                .isEqualTo(1);
        assertThat(over("close", "--period", "2026-09").out()).doesNotContain("был закрыт");
        assertThat(reprinted("2026-09")).isEqualTo(printed);
    }

    /** A history is not closed without rows that could not be read. */
    @Test
    void noPastMonthIsClosedWithoutABrokenRow() throws IOException {
        over("init");
        Path house = Folders.copy(SOLD, folder.resolve("house"));
        Folders.edit(house, "payments.csv", text -> text.replace("2026-08-20", "2026-08-99"));
        Run run = imported(house);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("payments.csv:2").contains("сначала исправьте");
        assertThat(over("init").out()).contains("домов в нём: 0");
    }

    /** The others are stated; mended, it is stated too, and nothing else. */
    @Test
    void aBrokenRowStopsNoOther() throws IOException {
        over("init");
        Path house = Folders.copy(folder.resolve("house"));
        Folders.edit(house, "payments.csv", text -> text.replace("2026-10-05", "2026-10-99"));
        String[] command = {"import", house.toString(), "--period", "2026-10"};
        Run run = over(command);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("payments.csv:4");
        Folders.edit(house, "payments.csv", text -> text.replace("2026-10-99", "2026-10-05"));
        assertThat(over("import", house.toString(), "--period", "2026-10", "--dry-run")
                        .out())
                .contains("Отличается строк: 1,");
        assertThat(over(command).out()).contains("внесено строк 1, исправлено 0, отозвано 0, уже было 0, отказано 0.");
        assertThat(over("close", "--period", "2026-10").exit()).isZero();
    }
}
