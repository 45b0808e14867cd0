package io.saldo.cabinet.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.token.RandomBytes;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {
    private final RandomBytes random = RandomBytes.of(new SecureRandom());
    private final PasswordHasher quick = Argon2PasswordHasher.with(random, 8, 1);

    /** From the reference implementation's own tests ({@code test.c}, argon2id v=19, t=2, m=2^16, p=1). */
    @Test
    void aHashOfTheReferenceImplementationIsMatched() {
        var hash = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(quick.matches(new Password("password"), hash)).isTrue();
        assertThat(quick.matches(new Password("passwore"), hash)).isFalse();
    }

    @Test
    void theUsualNumbersAreThoseOfTheStandard() {
        PasswordHash hash = Argon2PasswordHasher.of(random).hash(new Password("семь синих слонов"));
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(quick.matches(new Password("семь синих слонов"), hash)).isTrue();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        var password = new Password("семь синих слонов");
        assertThat(quick.hash(password)).isNotEqualTo(quick.hash(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"семь синих слоноВ", "семь синих слонов ", " семь синих слонов", "cемь синих слонов"})
    void aPasswordIsTakenExactlyAsTyped(String other) {
        PasswordHash hash = quick.hash(new Password("семь синих слонов"));
        assertThat(quick.matches(new Password(other), hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String longest = "ж".repeat(255);
        PasswordHash hash = quick.hash(new Password(longest + "а"));
        assertThat(quick.matches(new Password(longest + "а"), hash)).isTrue();
        assertThat(quick.matches(new Password(longest + "б"), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$",
                "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHQ"
            })
    void aHashOfAnotherFormMatchesNothing(String hash) {
        assertThat(quick.matches(new Password("plain"), new PasswordHash(hash))).isFalse();
    }

    @Test
    void secretsDoNotShowThemselves() {
        assertThat(new Password("семь синих слонов").toString()).doesNotContain("слонов");
        assertThat(quick.hash(new Password("семь синих слонов")).toString()).doesNotContain("$");
    }
}
