package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be as a whole: encoding, size, kind. */
class WrongFilesTest {
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

    private void assertRefused(String message) {
        Run run = bill();
        assertThat(run.err()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void utf16IsCalledByItsName() throws IOException {
        Path file = house.resolve("accounts.csv");
        Files.writeString(file, Files.readString(file, UTF_8), UTF_16);
        assertRefused("accounts.csv: файл в кодировке UTF-16: сохраните его в UTF-8 или windows-1251");
    }

    @Test
    void theOldDosEncodingIsNotTakenForWindows() throws IOException {
        Path file = house.resolve("accounts.csv");
        Files.writeString(file, Files.readString(file, UTF_8), Charset.forName("cp866"));
        assertRefused("accounts.csv: файл не является текстом в UTF-8 или windows-1251");
    }

    @Test
    void binaryGarbageIsNotText() throws IOException {
        byte[] garbage = new byte[10_000];
        new Random(1).nextBytes(garbage);
        Files.write(house.resolve("readings.csv"), garbage);
        assertRefused("файл не является текстом в UTF-8 или windows-1251");
    }

    @Test
    void aWorkbookNamedCsvIsRecognized() throws IOException {
        Workbooks.convertFile(house.resolve("readings.csv"));
        Files.move(house.resolve("readings.xlsx"), house.resolve("readings.csv"));
        assertRefused("readings.csv: это книга Excel: сохраните её как .xlsx");
    }

    /** One broken byte in a name of a UTF-8 file: that row is left out, the other names stay readable. */
    @Test
    void aBrokenByteSpoilsOneRowNotTheEncodingOfTheFile() throws IOException {
        Path file = house.resolve("accounts.csv");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, Charset.forName("ISO-8859-1")).indexOf("OWNERSHIP;") + 12;
        bytes[at] = (byte) 0xFF;
        Files.write(file, bytes);
        Run run = bill();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("accounts.csv:2: payer = «").contains("есть испорченные символы");
        assertThat(run.out())
                .contains("лицевой счёт 1001, помещение 1: строка о нём")
                .doesNotContain("1002 (");
    }

    @Test
    void anEmptyFileAndHeadingsAloneAreTold() throws IOException {
        Files.writeString(house.resolve("residents.csv"), "");
        Files.writeString(house.resolve("accounts.csv"), "account;premises;from\n");
        assertRefused(
                "residents.csv: файл пуст: первая строка должна содержать заголовки, например premises;permanent");
        assertThat(bill().err()).contains("accounts.csv: в файле одни заголовки: добавьте строки");
    }

    @Test
    void aFolderInsteadOfAFileIsTold() throws IOException {
        for (String name : List.of("payments.csv", "house.json")) {
            Files.move(house.resolve(name), folder.resolve(name));
            Files.createDirectory(house.resolve(name));
            assertRefused(name + ": это папка: положите на её место файл");
        }
    }

    @Test
    void aMonthOutsideEveryAccountIsNotAnEmptyBill() throws IOException {
        Folders.edit(house, "accounts.csv", text -> text.replace("2020-01-01", "2027-01-01"));
        assertRefused("accounts.csv: from = «»: ни один лицевой счёт не открыт в 2026-10");
    }

    /** In a virtual machine of its own, with 256 MB for everything: the limit is told before the file is read. */
    @Test
    void aFileOf200MegabytesIsRefusedQuicklyInLittleMemory() throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(house.resolve("readings.csv").toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.saldo.examples.monthlyrun.Main",
                        "bill",
                        house.toString(),
                        "--period",
                        "2026-10",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(told, UTF_8))
                .contains("readings.csv: файл больше 20 МБ: разделите дом на несколько папок")
                .doesNotContain("OutOfMemory");
        assertThat(process.exitValue()).isEqualTo(2);
    }
}
