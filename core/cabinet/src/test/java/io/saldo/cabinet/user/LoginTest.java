package io.saldo.cabinet.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    /** Small and capital letters of two alphabets that look the same, in one case at least. */
    private static final String PAIRS = "аaеeоoрpсcхxуyкkмmтtнhвb";

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Иван-1978", "ёлка", "a.b_c-d", "123"})
    void aLoginIsMadeOfLettersDigitsPointsHyphensAndUnderscores(String text) {
        assertThat(new Login(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", ".abc", "a b c", "a@b.ru", "абв\n", "a\u200db", "ａｂｃ", "ivän", ""})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> new Login(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest(name = "{0} looks like {1}")
    @CsvSource({
        "paypal, раураl",
        "ivan, IVAN",
        "illia, l1lia",
        "boss, B0SS",
        "modern, modem",
        "www, vvww",
        "зима, 3имa",
        "ёлка, елка",
        "БУХ, 6ух"
    })
    void lookAlikesHaveOneKey(String one, String other) {
        assertThat(new Login(one).key()).isEqualTo(new Login(other).key());
    }

    @ParameterizedTest(name = "{0} does not look like {1}")
    @CsvSource({"ivan, evan", "ivan, ivan.", "ivan, ivan2", "маша, миша", "a.b, ab1", "a-b, a_b"})
    void othersHaveTheirOwn(String one, String other) {
        assertThat(new Login(one).key()).isNotEqualTo(new Login(other).key());
    }

    @Property
    void noLetterExchangedForItsTwinAndNoChangeOfCaseMakesAnotherLogin(
            @ForAll("logins") String login, @ForAll long choice) {
        var twin = new StringBuilder();
        for (int i = 0; i < login.length(); i++) {
            boolean change = (choice >>> (i % 60) & 1) == 1;
            char c = login.charAt(i);
            int at = PAIRS.indexOf(Character.toLowerCase(c));
            char other = at < 0 ? c : PAIRS.charAt(at ^ 1);
            twin.append(change ? other : Character.toUpperCase(c));
        }
        assertThat(new Login(twin.toString()).key()).isEqualTo(new Login(login).key());
    }

    @Provide
    Arbitrary<String> logins() {
        return Arbitraries.strings()
                .withChars(PAIRS + "dfgjqzбдж59")
                .ofMinLength(3)
                .ofMaxLength(40);
    }
}
