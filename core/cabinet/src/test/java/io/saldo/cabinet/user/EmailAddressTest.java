package io.saldo.cabinet.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.ru", "ivanova.m+lk@mail.ru", "почта@домен.рф", "o'neil@x-y.example.com", "_@1.museum"})
    void whatPeopleHaveIsAnAddress(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "@b.ru",
                "a@",
                "a b@c.ru",
                "a@b..ru",
                ".a@b.ru",
                "a.@b.ru",
                "a@-b.ru",
                "a@b.ru\r\nBcc: x@y.ru",
                "\"a\"@b.ru",
                "a@[192.0.2.1]",
                "a@b.1",
                "a,b@c.ru",
                "Name <a@b.ru>",
                "a@b.ru "
            })
    void whatAHeaderCouldBeMadeOfIsNone(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest(name = "{0} and {1}: one mailbox {2}")
    @CsvSource({
        "ivan@mail.ru, Ivan@MAIL.ru, true",
        "ivan@mail.ru, ivаn@mаil.ru, true",
        "ivan1@mail.ru, ivanl@mail.ru, false",
        "ivan.i@mail.ru, ivani@mail.ru, false",
        "ivan@mail.ru, ivan@mail.com, false"
    })
    void oneKeyStandsForOneMailbox(String one, String other, boolean same) {
        assertThat(new EmailAddress(one).key().equals(new EmailAddress(other).key()))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"marina@mail.ru, ma…@mail.ru", "ma@mail.ru, m…@mail.ru", "m@mail.ru, m…@mail.ru"})
    void itIsShownMasked(String address, String masked) {
        assertThat(new EmailAddress(address).masked()).isEqualTo(masked);
        assertThat(new EmailAddress(address)).hasToString(masked);
    }

    @Test
    void anErrorDoesNotShowTheWholeAddress() {
        assertThatThrownBy(() -> new EmailAddress("secret person@mail.ru"))
                .message()
                .doesNotContain("secret");
    }

    @Test
    @Timeout(10)
    void aLongTextOfManyDotsIsSeenThroughAtOnce() {
        assertThat("a.".repeat(50_000).matches(EmailAddress.FORM)).isFalse();
        assertThat(("a@" + "b-".repeat(50_000)).matches(EmailAddress.FORM)).isFalse();
    }
}
