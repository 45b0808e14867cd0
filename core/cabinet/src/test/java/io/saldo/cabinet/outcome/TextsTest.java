package io.saldo.cabinet.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.registration.RegisterCommand;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonSaysInTwoLanguagesWhatHappenedAndWhatToDo(Reason reason) {
        Refusal refusal = Refusal.of(reason, "7");
        assertThat(refusal.what(TestCabinet.RUSSIAN)).matches("(?s).*[а-я].*").endsWith(".");
        assertThat(refusal.remedy(TestCabinet.RUSSIAN)).matches("(?s).*[а-я].*").endsWith(".");
        assertThat(refusal.what(Locale.ENGLISH)).matches("[ -~]+\\.");
        assertThat(refusal.remedy(Locale.ENGLISH)).matches("[ -~]+\\.");
        assertThat(refusal.what(Locale.GERMAN)).isEqualTo(refusal.what(TestCabinet.RUSSIAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ContributorValidationMessages",
                "io.saldo.cabinet.outcome.Refusals",
                "io.saldo.cabinet.letter.Letters"
            })
    void bothLanguagesHaveTheSameTexts(String bundle) {
        Set<String> russian = new TreeSet<>(
                ResourceBundle.getBundle(bundle, TestCabinet.RUSSIAN).keySet());
        Set<String> english =
                new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet());
        assertThat(russian).isNotEmpty().isEqualTo(english);
    }

    @Test
    void theNumberOfTriesLeftIsTold() {
        assertThat(Refusal.of(Reason.ACCOUNT_NOT_PROVED, 3).what(TestCabinet.RUSSIAN))
                .isEqualTo("По этим данным счёт не найден. Осталось попыток: 3.");
    }

    /** Every field broken at once, in both languages: no message is a raw key. */
    @Test
    void everyFieldSaysWhatIsWrongInTheLanguageOfTheValidator() {
        var form = new RegisterCommand(
                "", "x", new Password("short"), new NameFields("1", "", "2", true), "mail", "12", null);
        var account = new AddAccountCommand("", "", "", "123", "2026-13", "много");
        for (Object command : new Object[] {form, account}) {
            Refusal russian = new Boundary(TestCabinet.validator(TestCabinet.RUSSIAN))
                    .refusal(command)
                    .orElseThrow();
            Refusal english = new Boundary(TestCabinet.validator(Locale.ENGLISH))
                    .refusal(command)
                    .orElseThrow();
            assertThat(russian.faults()).extracting(Fault::message).allMatch(text -> text.matches("(?s).*[а-я].*"));
            assertThat(english.faults()).extracting(Fault::message).allMatch(text -> text.matches("[ -~]+\\."));
            assertThat(russian.faults())
                    .extracting(Fault::code)
                    .isEqualTo(english.faults().stream().map(Fault::code).toList())
                    .allMatch(code -> code.startsWith("io.saldo.cabinet."));
        }
        assertThat(new Boundary(TestCabinet.validator(TestCabinet.RUSSIAN))
                        .refusal(form)
                        .orElseThrow()
                        .faults())
                .extracting(Fault::field)
                .containsExactly(
                        "consent",
                        "email",
                        "key",
                        "login",
                        "name.name",
                        "name.patronymic",
                        "name.patronymicTold",
                        "name.surname",
                        "password.text",
                        "phone");
    }
}
