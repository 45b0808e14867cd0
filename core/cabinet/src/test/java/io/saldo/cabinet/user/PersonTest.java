package io.saldo.cabinet.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Иванова", "Салтыков-Щедрин", "де ла Крус", "О’Нил", "O'Neil", "Ли", "Я", "Оглы кызы", "Ст. Клер"
            })
    void namesArePeoplesNames(String name) {
        assertThat(name.matches(PersonName.FORM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<b>", "Иван\nова", "Ivan1", "http://x.ru", "-Иван", "Иван  - Петров", "👻"})
    void anythingElseIsNone(String name) {
        assertThatThrownBy(() -> new PersonName(name, "Анна", null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aNeighbourIsToldTheNameAndOneLetter() {
        assertThat(new PersonName("Иванова", "Анна", "Петровна").masked()).isEqualTo("Анна И.");
        assertThat(new PersonName("Иванова", "Анна", "Петровна").address()).isEqualTo("Анна Петровна");
        assertThat(new PersonName("Ли", "Анна", null).address()).isEqualTo("Анна");
    }

    @ParameterizedTest
    @CsvSource({
        "8 912 345-67-89, +79123456789",
        "+7 (912) 345-67-89, +79123456789",
        "9123456789, +79123456789",
        "79123456789, +79123456789",
        "8 (3439) 12-34-56, +73439123456",
        "+375 29 123-45-67, +375291234567"
    })
    void aTelephoneIsReadAsPeopleWriteIt(String written, String phone) {
        assertThat(written.matches(Phone.FORM)).isTrue();
        assertThat(Phone.of(written).value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "8 912 345-67", "+7 912 345-67-89 доб. 1", "1234567890123456", "++79123456789"})
    void otherTextsAreNoTelephone(String written) {
        assertThat(written.matches(Phone.FORM)).isFalse();
    }
}
