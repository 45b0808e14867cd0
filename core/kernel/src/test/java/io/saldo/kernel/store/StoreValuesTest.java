package io.saldo.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreValuesTest {
    @ParameterizedTest(name = "[{0}] [{1}]")
    @CsvSource({"register,a", "add-account,0f3b-77", "x,'!~{}\\'"})
    void aKeyIsPrintableTextOfAKindOfCommand(String kind, String key) {
        assertThat(new CommandKey(kind, key)).hasToString(kind + "/" + key);
    }

    @ParameterizedTest(name = "[{0}] [{1}]")
    @CsvSource({"Register,a", "'',a", "-x,a", "register,''", "register,'a b'", "register,ключ", "register,'a\u0000'"})
    void anythingElseIsNoKey(String kind, String key) {
        assertThatThrownBy(() -> new CommandKey(kind, key)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aKeyHasAtMostAHundredCharacters() {
        assertThat(new CommandKey("a", "k".repeat(100)).key()).hasSize(100);
        assertThatThrownBy(() -> new CommandKey("a", "k".repeat(101))).hasMessageContaining("1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void aMessageCarriesUpToAHundredThousandCharacters(int length) {
        assertThat(new Message("month-closed/h-8/2026-10", "month-closed", "h-8", "b".repeat(length)).body())
                .hasSize(length);
    }

    @Test
    void aMessageWithoutIdSubjectOrWithTooMuchIsRefused() {
        assertThatThrownBy(() -> new Message(" ", "k", "h-8", "")).hasMessageContaining("identifier");
        assertThatThrownBy(() -> new Message("a", "K", "h-8", "")).hasMessageContaining("kind");
        assertThatThrownBy(() -> new Message("a", "k", "", "")).hasMessageContaining("subject");
        assertThatThrownBy(() -> new Message("a", "k", "h-8", "b".repeat(100_001)))
                .hasMessageContaining("100000 characters");
    }
}
