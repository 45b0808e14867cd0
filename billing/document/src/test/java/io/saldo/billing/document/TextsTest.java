package io.saldo.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.statement.DocumentNote;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.billing.statement.RowMethod;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.Condition;
import io.saldo.metering.meter.Zone;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void both_languages_have_the_same_keys() {
        assertThat(bundle("ru").keySet()).isEqualTo(bundle("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_constant_that_is_shown_has_a_text(String language) {
        Stream<String> keys = Stream.of(
                        Stream.of(VolumeMethod.values()).map(method -> "method." + method),
                        Stream.of(Condition.values()).filter(RowMethod::isTold).map(reason -> "short." + reason),
                        Stream.of(DocumentNote.Kind.values()).map(kind -> "note." + kind),
                        Stream.of(Resource.values()).map(resource -> "resource." + resource),
                        Stream.of(DocumentPurpose.values())
                                .flatMap(purpose -> Stream.of("title.about." + purpose, "code.purpose." + purpose)),
                        Stream.of(DebtKind.values()).map(kind -> "debt." + kind),
                        Stream.of(LineKind.values()).map(kind -> "kind." + kind),
                        Stream.of(Zone.values()).map(zone -> "zone." + zone))
                .flatMap(all -> all);

        assertThat(bundle(language).keySet()).containsAll(keys.toList());
    }

    @Test
    void a_third_language_is_russian_whatever_the_machine_speaks() {
        assertThat(Words.in(Locale.FRENCH)).isEqualTo(Words.in(Words.RUSSIAN));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(Words.BUNDLE, Locale.forLanguageTag(language));
    }
}
