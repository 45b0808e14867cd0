package io.saldo.cabinet.registration;

import static io.saldo.cabinet.fixture.TestCabinet.ELSEWHERE;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
    private final TestCabinet cabinet = new TestCabinet();

    private PendingRegistration register(String login, String email) {
        return done(cabinet.registration.register(cabinet.form(login, email), HOME));
    }

    private Optional<User> user(String login) {
        return cabinet.books.read(store -> store.users().byLogin(new Login(login)));
    }

    @Test
    void aRegistrationConfirmedByItsLetterIsAUser() {
        PendingRegistration pending = register("ivanova", "ivanova@mail.ru");
        assertThat(pending.email()).isEqualTo("iv…@mail.ru");
        assertThat(pending.until()).isEqualTo(Instant.parse("2026-12-01T12:00:00Z"));
        Token link = cabinet.linkTo("ivanova@mail.ru", "activation");
        assertThat(cabinet.registration.awaiting(link)).contains("iv…@mail.ru");
        done(cabinet.registration.activate(link, HOME));
        SignedInUser user = cabinet.signedIn("Ivanova");
        List<Consent> consents =
                cabinet.books.read(store -> store.consents().of(user.id().value()));
        assertThat(consents).hasSize(1);
        assertThat(consents.get(0).edition()).isEqualTo("2026-03");
        assertThat(consents.get(0).given()).isEqualTo(cabinet.clock.instant());
    }

    @Test
    void openingTheLinkChangesNothingHoweverOften() {
        register("ivanova", "ivanova@mail.ru");
        Token link = cabinet.linkTo("ivanova@mail.ru", "activation");
        String before = cabinet.books.dump();
        for (int i = 0; i < 3; i++) {
            assertThat(cabinet.registration.awaiting(link)).isPresent();
        }
        assertThat(cabinet.books.dump()).isEqualTo(before);
        done(cabinet.registration.activate(link, HOME));
    }

    @Test
    void aLinkWorksOnceAndThenIsSpent() {
        register("ivanova", "ivanova@mail.ru");
        Token link = cabinet.linkTo("ivanova@mail.ru", "activation");
        done(cabinet.registration.activate(link, HOME));
        assertThat(reason(cabinet.registration.activate(link, HOME))).isEqualTo(Reason.LINK_SPENT);
        assertThat(cabinet.registration.awaiting(link)).isEmpty();
    }

    @Test
    void ofManyThatConfirmAtOnceOneDoes() {
        register("ivanova", "ivanova@mail.ru");
        Token link = cabinet.linkTo("ivanova@mail.ru", "activation");
        List<Boolean> confirmed = Together.on(
                8, number -> cabinet.registration.activate(link, HOME).result().isPresent());
        assertThat(Collections.frequency(confirmed, true)).isOne();
    }

    @Test
    void theLinkIsDeadAfterTwentyFourHoursAndTheLoginFree() {
        register("ivanova", "ivanova@mail.ru");
        Token link = cabinet.linkTo("ivanova@mail.ru", "activation");
        cabinet.clock.forward(Duration.ofHours(24).minusMillis(1));
        assertThat(cabinet.registration.awaiting(link)).isPresent();
        assertThat(reason(cabinet.registration.register(cabinet.form("Ivan0va", "x@mail.ru"), HOME)))
                .isEqualTo(Reason.LOGIN_TAKEN);
        cabinet.clock.forward(Duration.ofMillis(1));
        assertThat(cabinet.registration.awaiting(link)).isEmpty();
        assertThat(reason(cabinet.registration.activate(link, HOME))).isEqualTo(Reason.LINK_SPENT);
        register("Ivan0va", "x@mail.ru");
    }

    @Test
    void aNewerLetterMakesTheOlderLinkDead() {
        PendingRegistration pending = register("ivanova", "ivanova@mail.ru");
        Token older = cabinet.linkTo("ivanova@mail.ru", "activation");
        cabinet.clock.forward(Duration.ofMinutes(5));
        PendingRegistration again = done(cabinet.registration.sendAgain(pending.ticket(), HOME));
        assertThat(again).isEqualTo(pending);
        assertThat(reason(cabinet.registration.activate(older, HOME))).isEqualTo(Reason.LINK_SPENT);
        done(cabinet.registration.activate(cabinet.linkTo("ivanova@mail.ru", "activation"), HOME));
        assertThat(reason(cabinet.registration.sendAgain(pending.ticket(), HOME)))
                .isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void anotherEmailMakesTheLinksOfTheFirstDead() {
        PendingRegistration pending = register("ivanova", "ivanowa@mail.ru");
        Token activation = cabinet.linkTo("ivanowa@mail.ru", "activation");
        Token disown = cabinet.linkTo("ivanowa@mail.ru", "disown");
        PendingRegistration other = done(
                cabinet.registration.useOtherEmail(new OtherEmailCommand(pending.ticket(), " ivanova@mail.ru "), HOME));
        assertThat(other.email()).isEqualTo("iv…@mail.ru");
        assertThat(reason(cabinet.registration.activate(activation, HOME))).isEqualTo(Reason.LINK_SPENT);
        assertThat(reason(cabinet.registration.disown(disown))).isEqualTo(Reason.LINK_SPENT);
        done(cabinet.registration.activate(cabinet.linkTo("ivanova@mail.ru", "activation"), HOME));
        assertThat(user("ivanova").orElseThrow().contacts().email().value()).isEqualTo("ivanova@mail.ru");
    }

    @Test
    void itWasNotMeFreesTheLoginAtOnce() {
        register("ivanova", "stranger@mail.ru");
        Token notMe = cabinet.linkTo("stranger@mail.ru", "disown");
        done(cabinet.registration.disown(notMe));
        assertThat(user("ivanova")).isEmpty();
        assertThat(reason(cabinet.registration.disown(notMe))).isEqualTo(Reason.LINK_SPENT);
        register("ivanova", "ivanova@mail.ru");
    }

    @Test
    void itWasNotMeDoesNothingToAConfirmedUser() {
        register("ivanova", "ivanova@mail.ru");
        Token notMe = cabinet.linkTo("ivanova@mail.ru", "disown");
        done(cabinet.registration.activate(cabinet.linkTo("ivanova@mail.ru", "activation"), HOME));
        assertThat(reason(cabinet.registration.disown(notMe))).isEqualTo(Reason.LINK_SPENT);
        assertThat(user("ivanova")).isPresent();
    }

    @Test
    void theOwnerOfATakenEmailIsToldAndCanFreeTheLogin() {
        cabinet.open("owner", "ivanova@mail.ru");
        cabinet.books.deliver();
        PendingRegistration pending = register("other", "Ivanova@Mail.ru");
        assertThat(pending.email()).isEqualTo("Iv…@Mail.ru");
        List<Letter> letters = cabinet.lettersTo("Ivanova@Mail.ru");
        assertThat(letters).extracting(Letter::subject).containsExactly("У вас уже есть личный кабинет");
        assertThat(letters.get(0).text()).doesNotContain("activation").doesNotContain("Мария");
        done(cabinet.registration.disown(cabinet.linkTo("Ivanova@Mail.ru", "disown")));
        assertThat(user("other")).isEmpty();
        assertThat(user("owner")).isPresent();
    }

    @Test
    void ofTwoRegistrationsWithOneEmailTheFirstConfirmedHasIt() {
        register("first", "ivanova@mail.ru");
        Token first = cabinet.linkTo("ivanova@mail.ru", "activation");
        register("second", "ivanova@mail.ru");
        Token second = cabinet.linkTo("ivanova@mail.ru", "activation");
        assertThat(first).isNotEqualTo(second);
        done(cabinet.registration.activate(second, HOME));
        assertThat(reason(cabinet.registration.activate(first, HOME))).isEqualTo(Reason.EMAIL_HAS_CABINET);
        assertThat(cabinet.<Long>within(store -> store.users().byEmail(new EmailAddress("ivanova@mail.ru")).stream()
                        .count()))
                .isOne();
    }

    @Test
    void nothingWorksBeforeActivation() {
        register("ivanova", "ivanova@mail.ru");
        SignInResult right = cabinet.signIn.signIn(new SignInCommand("ivanova", new Password(PASSWORD), false), HOME);
        assertThat(right).isInstanceOf(SignInResult.NotActivated.class);
        PendingRegistration shown = ((SignInResult.NotActivated) right).registration();
        done(cabinet.registration.sendAgain(shown.ticket(), HOME));
        assertThat(cabinet.signInFailure("ivanova", "семь синих слона", HOME)).isEqualTo(Reason.SIGN_IN_FAILED);
        // the e-mail belongs to nobody yet
        assertThat(cabinet.signInFailure("ivanova@mail.ru", PASSWORD, HOME)).isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"12345678, PASSWORD_COMMON", "Ivanova78, PASSWORD_OBVIOUS", "1234567, INVALID"})
    void weakPasswordsAreRefused(String password, Reason reason) {
        RegisterCommand form = cabinet.form("ivanova", "ivanova@mail.ru");
        var weak = new RegisterCommand(
                form.key(),
                form.login(),
                new Password(password),
                form.name(),
                form.email(),
                form.phone(),
                form.consent());
        assertThat(reason(cabinet.registration.register(weak, HOME))).isEqualTo(reason);
        assertThat(cabinet.books.messages()).isEmpty();
    }

    @Test
    void aConsentToAnOldTextIsNone() {
        RegisterCommand form = cabinet.form("ivanova", "ivanova@mail.ru");
        var old = new RegisterCommand(
                form.key(), form.login(), form.password(), form.name(), form.email(), form.phone(), "2021-01");
        assertThat(reason(cabinet.registration.register(old, HOME))).isEqualTo(Reason.CONSENT_CHANGED);
    }

    @Test
    void theSameFormSentTwiceIsOneRegistrationAndOneLetter() {
        RegisterCommand form = cabinet.form("ivanova", "ivanova@mail.ru");
        PendingRegistration first = done(cabinet.registration.register(form, HOME));
        cabinet.clock.forward(Duration.ofMinutes(1));
        assertThat(done(cabinet.registration.register(form, HOME))).isEqualTo(first);
        assertThat(cabinet.books.messages()).hasSize(1);
        var other = new RegisterCommand(
                form.key(), "petrova", form.password(), form.name(), form.email(), form.phone(), form.consent());
        assertThat(reason(cabinet.registration.register(other, HOME))).isEqualTo(Reason.KEY_USED);
    }

    @Test
    void aFormThatWasRefusedComesAgainMendedUnderItsKey() {
        register("ivanova", "first@mail.ru");
        RegisterCommand form = cabinet.form("ivanova", "ivanova@mail.ru");
        assertThat(reason(cabinet.registration.register(form, HOME))).isEqualTo(Reason.LOGIN_TAKEN);
        var mended = new RegisterCommand(
                form.key(), "ivanova78", form.password(), form.name(), form.email(), form.phone(), form.consent());
        done(cabinet.registration.register(mended, HOME));
    }

    @Test
    void registrationsFromOneAddressAreLimited() {
        for (int i = 0; i < 20; i++) {
            register("login" + i + i + i, "a" + i + "@mail.ru");
        }
        assertThat(reason(cabinet.registration.register(cabinet.form("ivanova", "i@mail.ru"), HOME)))
                .isEqualTo(Reason.TOO_MANY_TRIES);
        done(cabinet.registration.register(cabinet.form("ivanova", "i@mail.ru"), ELSEWHERE));
        cabinet.clock.forward(Duration.ofHours(1));
        register("petrova", "p@mail.ru");
    }

    @Test
    void noMailboxIsFilledAndTheAnswerDoesNotTell() {
        PendingRegistration pending = register("ivanova", "ivanova@mail.ru");
        for (int i = 0; i < 10; i++) {
            assertThat(done(cabinet.registration.sendAgain(pending.ticket(), HOME)))
                    .isEqualTo(pending);
        }
        assertThat(cabinet.books.messages()).hasSize(5);
        // the last one that was sent still works
        done(cabinet.registration.activate(cabinet.linkTo("ivanova@mail.ru", "activation"), HOME));
    }

    @Test
    void aTicketOfSomebodyElsesMakingIsNone() {
        PendingRegistration pending = register("ivanova", "ivanova@mail.ru");
        String ticket = pending.ticket();
        char last = ticket.charAt(ticket.length() - 2);
        String forged = ticket.substring(0, ticket.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + ticket.charAt(ticket.length() - 1);
        for (String wrong : List.of("", "x", forged, "0".repeat(75), ticket + "A")) {
            assertThat(reason(cabinet.registration.sendAgain(wrong, HOME))).isEqualTo(Reason.LINK_SPENT);
        }
    }

    @Test
    void whatLapsedIsErasedAndItsConsentWithdrawn() {
        register("ivanova", "ivanova@mail.ru");
        cabinet.books.deliver();
        cabinet.clock.forward(Duration.ofHours(25));
        assertThat(cabinet.registration.prune()).isEqualTo(1);
        assertThat(cabinet.registration.prune()).isZero();
        assertThat(cabinet.books.dump())
                .doesNotContain("ivanova")
                .doesNotContain("Иванова")
                .doesNotContain("79123456789")
                .contains("withdrawn=2026-12-01T13:00:00Z");
    }

    @Test
    void ofManyThatRegisterOneLoginAtOnceOneHoldsIt() {
        List<Outcome<PendingRegistration>> outcomes = Together.on(
                8,
                number -> cabinet.registration.register(
                        cabinet.form(number % 2 == 0 ? "ivanova" : "IVАNOVA", "a" + number + "@mail.ru"),
                        new Origin("192.0.2." + number, "")));
        assertThat(outcomes.stream().filter(outcome -> outcome.result().isPresent()))
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.why().stream()).map(why -> why.reason()))
                .hasSize(7)
                .containsOnly(Reason.LOGIN_TAKEN);
    }
}
