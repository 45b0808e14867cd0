package io.saldo.examples.monthlyrun;

import static io.saldo.examples.monthlyrun.Workbooks.number;
import static io.saldo.examples.monthlyrun.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables kept in Excel mean what the same tables mean in CSV, and a workbook that cannot be read is told as such. */
class ExcelTest {
    @TempDir
    Path folder;

    private Path house = Path.of("");

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(folder.resolve("house"));
    }

    private Run bill() {
        return Folders.bill(house, folder.resolve("out"), "--no-documents");
    }

    private void assertTheSameAsCsv() {
        Path whole = folder.resolve("whole");
        Folders.bill(Folders.SMALL, whole, "--no-documents");
        Run run = bill();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("out/charges.csv")).hasSameBinaryContentAs(whole.resolve("charges.csv"));
        assertThat(folder.resolve("out/movement.csv")).hasSameBinaryContentAs(whole.resolve("movement.csv"));
    }

    @Test
    void aFolderOfWorkbooksIsBilledToTheSameBytesAsOneOfCsvFiles() throws IOException {
        Workbooks.convert(house);
        assertThat(house.resolve("premises.csv")).doesNotExist();
        assertTheSameAsCsv();
    }

    @Test
    void aWorkbookMayStandBesideCsvFiles() throws IOException {
        Workbooks.convertFile(house.resolve("readings.csv"));
        assertTheSameAsCsv();
    }

    @Test
    void theSameTableTwiceIsAProblem() throws IOException {
        Files.copy(house.resolve("readings.csv"), folder.resolve("readings.csv"));
        Workbooks.convertFile(house.resolve("readings.csv"));
        Files.copy(folder.resolve("readings.csv"), house.resolve("readings.csv"));
        Run run = bill();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("readings.xlsx: есть и readings.csv с той же таблицей: оставьте один из двух");
    }

    @Test
    void aProblemNamesTheRowOfTheSheet() throws IOException {
        Folders.edit(house, "premises.csv", content -> content.replace("61,7", "шестьдесят"));
        Workbooks.convertFile(house.resolve("premises.csv"));
        Run run = bill();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("premises.xlsx:4: area = «шестьдесят»: ожидается число");
        assertThat(run.out()).contains("лицевой счёт 1003, помещение 3").contains("факты: premises.xlsx:4");
    }

    /** Cells as Excel itself writes them: binary noise, exponents, a formula with its value, errors, cut digits. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # the cell                                        | what is read
        <c r='C2'><v>54.3</v></c>                         | 1655.61
        <c r='C2'><v>54.299999999999997</v></c>           | 1655.61
        <c r='C2'><v>5.4299999999999997E1</v></c>         | 1655.61
        <c r='C2'><f>54+0.3</f><v>54.3</v></c>            | 1655.61
        <c r='C2' t='str'><f>"54,3"</f><v>54,3</v></c>    | 1655.61
        <c r='C2' t='e'><v>#N/A</v></c>                   | premises.xlsx:2: area = «#N/A»: в ячейке ошибка: исправьте её формулу
        <c r='C2'><f>54+0.3</f></c>                       | premises.xlsx:2: area = «54+0.3»: у формулы нет значения
        <c r='C2'><v>4.0702810138250121E+19</v></c>       | premises.xlsx:2: area = «4.0702810138250121E+19»: число длиннее 15 цифр
        <c r='C2'><v>5.4.3</v></c>                        | premises.xlsx:2: area = «5.4.3»: в ячейке ошибка
        """)
    void aNumberIsWhatPeopleSeeInTheCell(String cell, String expected) throws IOException {
        Files.delete(house.resolve("premises.csv"));
        String head = text("A1", "premises") + text("B1", "kind") + text("C1", "area") + text("D1", "from");
        Workbooks.write(
                house.resolve("premises.xlsx"),
                head,
                number("A2", "1") + text("B2", "RESIDENTIAL") + cell + text("D2", "2020-01-01"));
        Run run = bill();
        String charges = Files.exists(folder.resolve("out/charges.csv"))
                ? Files.readString(folder.resolve("out/charges.csv"))
                : "";
        assertThat(charges + run.err()).contains(expected).doesNotContain("\tat ");
    }

    @Test
    void otherSheetsAreWarnedOf() throws IOException {
        Workbooks.convertFile(house.resolve("readings.csv"));
        Path file = house.resolve("payments.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(out, "saldo", "1.0")) {
            var sheet = workbook.newWorksheet("Оплата");
            String[] head = {"account", "date", "amount", "payee"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            workbook.newWorksheet("Черновик");
        }
        Files.delete(house.resolve("payments.csv"));
        Run run = bill();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("payments.xlsx: в книге несколько листов: прочитан только первый, Оплата");
    }

    @Test
    void whatIsNoWorkbookIsTold() throws IOException {
        Files.move(house.resolve("readings.csv"), house.resolve("readings.xlsx"));
        Run run = bill();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("readings.xlsx: файл не читается как книга Excel")
                .doesNotContain("\tat ");
    }

    /** One changed byte inside: the checksum of the packed part tells. */
    @Test
    void aDamagedWorkbookIsTold() throws IOException {
        Workbooks.convertFile(house.resolve("readings.csv"));
        Path file = house.resolve("readings.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
        Run run = bill();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("readings.xlsx: файл не читается как книга Excel");
    }

    @Test
    void aBombIsRefusedByAStatedLimit() throws IOException {
        Files.delete(house.resolve("readings.csv"));
        try (var out = new ZipOutputStream(Files.newOutputStream(house.resolve("readings.xlsx")))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(blank);
            }
        }
        Run run = bill();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("readings.xlsx: файл после распаковки больше 200 МБ");
    }
}
