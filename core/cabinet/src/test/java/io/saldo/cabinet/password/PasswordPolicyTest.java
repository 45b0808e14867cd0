package io.saldo.cabinet.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.outcome.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final CommonPasswords COMMON = FrequentPasswords.read();

    private final PasswordPolicy policy =
            new PasswordPolicy(COMMON, List.of("УК «Мира-Сервис»", "личный кабинет", "Первоуральск"));

    private final List<String> own =
            List.of("marina78", "Иванова", "Марина", "ivanova.m@mail.ru", "ivanova.m", "79123456789", "Петровна");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "12345678, PASSWORD_COMMON",
        "Password1, PASSWORD_COMMON",
        "qwertyuiop, PASSWORD_COMMON",
        "йцукенгшщз, PASSWORD_COMMON", // the same keys in the other layout
        "приветик, PASSWORD_COMMON", // ghbdtnbr
        "gfhjkm123, PASSWORD_COMMON", // пароль123
        "пароль123, PASSWORD_COMMON",
        "ввввввввв, PASSWORD_COMMON",
        "иванова1978, PASSWORD_OBVIOUS",
        "Марина78!, PASSWORD_OBVIOUS",
        "marina78marina78, PASSWORD_OBVIOUS",
        "МаринаПетровна, PASSWORD_OBVIOUS",
        "79123456789, PASSWORD_OBVIOUS",
        "ivanova.m@mail.ru, PASSWORD_OBVIOUS",
        "первоуральск1, PASSWORD_OBVIOUS",
        "личныйкабинет, PASSWORD_OBVIOUS",
        "мира-сервис, PASSWORD_OBVIOUS"
    })
    void commonAndObviousPasswordsAreRefused(String password, Reason reason) {
        assertThat(policy.refusal(new Password(password), own)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "семь синих слонов",
                "kG7#pLq2",
                "мама мыла раму у окна",
                "aaaaaaab",
                "Иванова любит суп",
                "        x",
                "marina78 и её кот",
                "１２３４５６７８９ю"
            })
    void thereIsNoRuleOfComposition(String password) {
        assertThat(policy.refusal(new Password(password), own)).isEmpty();
    }

    @Test
    void theListHasFarMoreThanThreeThousandOfTheLengthThatIsAllowed() {
        FrequentPasswords list = (FrequentPasswords) COMMON;
        assertThat(list.longerThan(7)).isGreaterThan(11_000);
    }
}
