package io.saldo.examples.cabinet.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsTest {
    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+7 912, '''+7 912'",
        "-5, '''-5'",
        "@SUM(A1), '''@SUM(A1)'",
        "'\t=1', '''\t=1'",
        "ООО «Эко-Пример», ООО «Эко-Пример»",
        "'', ''"
    })
    void aTextThatWouldBeAFormulaIsText(String text, String cell) {
        assertThat(Sheets.plain(text)).isEqualTo(cell);
    }
}
