package io.saldo.metering.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MeteringTextsTest {
    @Test
    void bothLanguagesTellTheSameThings() {
        ResourceBundle russian = MeteringTexts.in(Locale.forLanguageTag("ru"));
        ResourceBundle english = MeteringTexts.in(Locale.ENGLISH);
        assertThat(russian.getLocale().getLanguage()).isEqualTo("ru");
        assertThat(english.getLocale().getLanguage()).isEqualTo("en");
        assertThat(new TreeSet<>(russian.keySet()))
                .isEqualTo(new TreeSet<>(english.keySet()))
                .isNotEmpty();
        assertThat(russian.keySet()).allSatisfy(key -> {
            assertThat(russian.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank().isNotEqualTo(russian.getString(key));
        });
    }
}
