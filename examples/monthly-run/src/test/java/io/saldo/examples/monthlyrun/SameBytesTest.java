package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way the files are written means nothing: the same facts give the same bytes. */
class SameBytesTest {
    @TempDir
    Path folder;

    private byte[] charges(Path house, String... more) throws IOException {
        Path out = folder.resolve("out-" + System.nanoTime());
        assertThat(Folders.bill(house, out, more).exit()).isZero();
        return Files.readAllBytes(out.resolve("charges.csv"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRowsMeansNothing(long seed) throws IOException {
        Path shuffled = Folders.copy(folder.resolve("house"));
        Folders.shuffle(shuffled, seed);
        assertThat(charges(shuffled)).isEqualTo(charges(Folders.SMALL));
    }

    @Test
    void windows1251AndDecimalPointsMeanTheSame() throws IOException {
        Path other = Folders.copy(folder.resolve("house"));
        Folders.decimalPoints(other);
        Folders.encode(other, "windows-1251");
        assertThat(charges(other)).isEqualTo(charges(Folders.SMALL));
    }

    @Test
    void russianHeadingsAndCodesMeanTheSame() throws IOException {
        Path russian = Folders.copy(folder.resolve("house"));
        Folders.edit(
                russian,
                "premises.csv",
                text -> text.replace(
                                "premises;kind;area;meter_possible;from", "Помещение;Вид;Площадь;Прибор возможен;С")
                        .replace("NON_RESIDENTIAL", "нежилое")
                        .replace("RESIDENTIAL", "жилое")
                        .replace("COMMON_ROOMS", "общее")
                        .replace(";YES;", ";да;")
                        .replace(";NO;", ";нет;"));
        Folders.edit(
                russian,
                "readings.csv",
                text -> text.replace(
                                "meter;date;value;id;known;replaces", "прибор;дата;показание;факт;известно;заменяет")
                        .replace("2026-09-23", "23.09.2026"));
        assertThat(charges(russian)).isEqualTo(charges(Folders.SMALL));
    }

    @Test
    void oneThreadAndEightWriteTheSameFiles() throws IOException {
        Path one = folder.resolve("one");
        Path eight = folder.resolve("eight");
        assertThat(Folders.bill(Folders.SMALL, one).exit()).isZero();
        assertThat(Folders.bill(Folders.SMALL, eight, "--threads", "8").exit()).isZero();
        for (String file : new String[] {
            "charges.csv", "movement.csv", "documents/1003-2026-10.pdf", "documents/1006-2026-10.pdf", "documents.pdf"
        }) {
            assertThat(eight.resolve(file)).as(file).hasSameBinaryContentAs(one.resolve(file));
        }
    }
}
