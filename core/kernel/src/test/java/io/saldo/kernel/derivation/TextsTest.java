package io.saldo.kernel.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.quantity.Unit;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        ResourceBundle russian = bundle("ru");
        ResourceBundle english = bundle("en");
        assertThat(new TreeSet<>(russian.keySet()))
                .isEqualTo(new TreeSet<>(english.keySet()))
                .isNotEmpty();
        for (String key : russian.keySet()) {
            assertThat(places(russian.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyActUnitAndBasisHasAText(String language) {
        Texts texts = Texts.kernel(Locale.forLanguageTag(language));
        assertThat(Stream.of(Act.values()).map(act -> "act." + act)).allSatisfy(key -> isTold(texts, key));
        assertThat(Stream.of(Condition.values()).map(condition -> "condition." + condition))
                .allSatisfy(key -> isTold(texts, key));
        assertThat(Stream.of(Unit.Base.values()).map(base -> "unit." + base)).allSatisfy(key -> isTold(texts, key));
        assertThat(Stream.of(ShareBasis.values()).map(basis -> "basis." + basis))
                .allSatisfy(key -> isTold(texts, key));
    }

    @Test
    void aMissingTextIsItsKeyAndTheFirstBundleThatHasItDecides() {
        Texts texts = Texts.kernel(Locale.ENGLISH);
        assertThat(texts.get("rule.nobody")).isEqualTo("rule.nobody");
        assertThat(texts.with(bundle("ru")).get("unit.RUB")).isEqualTo("RUB");
        assertThat(texts.with(bundle("ru")).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(texts.format("derivation.again", "1", "x")).isEqualTo("see [1] x");
    }

    private static void isTold(Texts texts, String key) {
        assertThat(texts.get(key)).isNotBlank().isNotEqualTo(key);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("io.saldo.kernel.derivation.Texts", Locale.forLanguageTag(language));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
