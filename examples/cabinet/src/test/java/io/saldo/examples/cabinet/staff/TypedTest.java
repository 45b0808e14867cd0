package io.saldo.examples.cabinet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1500|150000", "1 500,5|150050", "0.01|1", "9999999999,99|999999999999"})
    void amountsAsPeopleTypeThem(String text, long kopecks) {
        assertThat(Typed.amount(text)).isEqualTo(Kopecks.of(kopecks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0,00", "-5", "1,234", "1e3", "+7", "99999999999", "١٢", "сто"})
    void anythingElseIsNoAmount(String text) {
        assertThat(Typed.amount(text)).isNull();
    }

    @Test
    void daysAsBrowsersSendThem() {
        assertThat(Typed.day("2026-11-30")).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Typed.day("2026-02-30")).isNull();
        assertThat(Typed.day("30.11.2026")).isNull();
        assertThat(Typed.day("")).isNull();
    }
}
