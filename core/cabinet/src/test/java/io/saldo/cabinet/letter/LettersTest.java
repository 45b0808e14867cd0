package io.saldo.cabinet.letter;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.ChangeEmailCommand;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.registration.RegisterCommand;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.store.Message;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
    private final TestCabinet cabinet = new TestCabinet();

    @Test
    void theLetterOfARegistrationIsReadAsItIs() {
        done(cabinet.registration.register(cabinet.form("ivanova", "ivanova@mail.ru"), HOME));
        Letter letter = cabinet.letters().get(0);
        String activation = cabinet.linkTo("ivanova@mail.ru", "activation").text();
        String disown = cabinet.linkTo("ivanova@mail.ru", "disown").text();
        assertThat(letter.to()).isEqualTo(new EmailAddress("ivanova@mail.ru"));
        assertThat(letter.subject()).isEqualTo("Подтвердите почту для личного кабинета");
        // 17:00 in Yekaterinburg
        assertThat(letter.text()).isEqualTo("""
                Здравствуйте!

                Этот адрес указан при регистрации в личном кабинете. Чтобы открыть кабинет, подтвердите его до 1 декабря, 17:00:
                https://lk.example.ru/letter/activation?token=%s

                Это не вы? Нажмите «Это не я», и регистрация будет отменена сразу:
                https://lk.example.ru/letter/disown?token=%s

                УК «Мира»
                Телефон: 8 (3439) 12-34-56
                На это письмо отвечать не нужно.
                """.formatted(activation, disown));
    }

    @Test
    void neitherTheQueueNorTheStoreHoldsALinkThatWorks() {
        done(cabinet.registration.register(cabinet.form("ivanova", "ivanova@mail.ru"), HOME));
        String dump = cabinet.books.dump();
        for (String purpose : new String[] {"activation", "disown"}) {
            Token token = cabinet.linkTo("ivanova@mail.ru", purpose);
            assertThat(dump).doesNotContain(token.text()).contains(token.hash().hex());
        }
        assertThat(cabinet.books.messages())
                .extracting(Message::body)
                .noneMatch(body -> body.contains("ivanova") || body.contains("Иванова"));
    }

    @Test
    void strangersPutNoWordsOfTheirsIntoALetterToAnAddressThatNobodyConfirmed() {
        RegisterCommand form = cabinet.form("casino.example", "victim@mail.ru");
        var spam = new RegisterCommand(
                form.key(),
                form.login(),
                form.password(),
                new NameFields("Выигрыш", "Получите", "example.com", false),
                form.email(),
                form.phone(),
                form.consent());
        done(cabinet.registration.register(spam, HOME));
        assertThat(cabinet.lettersTo("victim@mail.ru"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text() + letter.subject())
                        .doesNotContain("casino")
                        .doesNotContain("Выигрыш")
                        .doesNotContain("Получите")
                        .doesNotContain("example.com"));

        SignedInUser user = cabinet.resident("petrova", "petrova@mail.ru");
        cabinet.books.deliver();
        done(cabinet.profile.changeEmail(
                user, new ChangeEmailCommand(cabinet.key(), new Password(PASSWORD), "other@mail.ru")));
        assertThat(cabinet.lettersTo("other@mail.ru"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).doesNotContain("Мария"));
        assertThat(cabinet.lettersTo("petrova@mail.ru"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).startsWith("Здравствуйте, Мария Петровна!"));
    }

    @Test
    void aLetterWhoseLinksAreDeadIsNotSent() {
        var pending = done(cabinet.registration.register(cabinet.form("ivanova", "ivanova@mail.ru"), HOME));
        done(cabinet.registration.sendAgain(pending.ticket(), HOME));
        assertThat(cabinet.books.messages()).hasSize(2);
        assertThat(cabinet.letters()).hasSize(1);
        cabinet.clock.forward(Duration.ofHours(24));
        assertThat(cabinet.letters()).isEmpty();
    }

    @Test
    void messagesOfOtherKindsAreLeftToOthers() {
        assertThat(cabinet.letters.write(new Message("month-closed/h-8/2026-10", "month-closed", "h-8", "…")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsWrittenInFullAndComesThroughItsMessage(LetterKind kind) {
        cabinet.open("ivanova", "ivanova@mail.ru");
        cabinet.books.deliver();
        UserId user = cabinet.within(store -> store.users()
                .byEmail(new EmailAddress("ivanova@mail.ru"))
                .orElseThrow()
                .id());
        Instant until = cabinet.clock.instant().plusSeconds(60);
        cabinet.books.<Boolean>write(store -> {
            new Mailroom(cabinet.environment).order(store, kind, user, until, "100\r\nBcc: x@y.ru {9}");
            return true;
        });
        Letter letter = cabinet.letters().get(0);
        assertThat(letter.subject()).doesNotContain("\n").doesNotContain("\r").isNotBlank();
        assertThat(letter.text()).contains("УК «Мира»").doesNotContain("{1}").doesNotContain("{5}");
        assertThat(letter.text().split("/letter/", -1)).hasSize(kind.links().size() + 1);
    }

    @Test
    void anOrderComesBackFromItsMessage() {
        var order = new LetterOrder(
                LetterKind.EMAIL_CHANGE,
                new UserId("0".repeat(32)),
                "f".repeat(32),
                new EmailAddress("почта+a&b=c@домен.рф"),
                Instant.parse("2026-11-30T12:00:00.123456Z"),
                "10 01&to=x%");
        assertThat(LetterOrder.of(order.message())).isEqualTo(order);
    }
}
