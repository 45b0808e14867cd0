package io.saldo.resident.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason says in both languages what happened and what to do, and leaves no place for a detail empty. */
class RefusalTextsTest {
    @ParameterizedTest
    @EnumSource
    void aReasonHasItsWords(ReadingReason reason) {
        var refusal = new ReadingRefusal(reason, List.of("ХВ-1", "ХВ-2"));
        for (Locale locale : List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH)) {
            assertThat(refusal.what(locale)).isNotBlank().doesNotContain("{");
            assertThat(refusal.remedy(locale)).isNotBlank().doesNotContain("{");
        }
        assertThat(refusal.what(Locale.forLanguageTag("ru"))).isNotEqualTo(refusal.what(Locale.ENGLISH));
    }
}
