package io.saldo.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.canonical.CanonicalWriterTest.Leaf;
import io.saldo.kernel.error.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void theFingerprintIsThatOfTheTextInUtf8() {
        // printf '{"a":"лицевой счёт"}' | sha256sum
        assertThat(Fingerprint.of(new Leaf("лицевой счёт", null)))
                .hasToString("6785eb5ce0d38639d48c89d92bf3c8ff07afbd1bb9f0d3c87cd381bb1f7e4bc7");
        // printf '[]' | sha256sum
        assertThat(Fingerprint.of(List.of()))
                .hasToString("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    }

    @Test
    void equalValuesHaveEqualFingerprintsAndDifferentOnesDifferent() {
        Leaf leaf = new Leaf("a", null);
        Leaf equal = new Leaf("a", null);
        assertThat(Fingerprint.of(leaf)).isEqualTo(Fingerprint.of(equal));
        assertThat(Fingerprint.of(leaf)).isNotEqualTo(Fingerprint.of(new Leaf(null, "a")));
        assertThat(Fingerprint.of(List.of(leaf))).isNotEqualTo(Fingerprint.of(leaf));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "4F53CDA18C2BAA0C0354BB5F9A3ECBE5ED12AB4D8E11BA873C2F11161202B945",
                "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b94",
                "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b94g"
            })
    void whatIsNoFingerprintIsRefused(String text) {
        assertThatThrownBy(() -> new Fingerprint(text)).isInstanceOf(InvalidValueException.class);
    }
}
