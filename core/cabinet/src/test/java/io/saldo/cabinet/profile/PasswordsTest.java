package io.saldo.cabinet.profile;

import static io.saldo.cabinet.fixture.TestCabinet.ELSEWHERE;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String NEXT = "восемь белых котов";

    private final TestCabinet cabinet = new TestCabinet();
    private SignedInUser user;

    @BeforeEach
    void openCabinet() {
        user = cabinet.resident("ivanova", "ivanova@mail.ru");
        cabinet.books.deliver();
    }

    private ChangePasswordCommand change(String current, String next, boolean endOthers) {
        return new ChangePasswordCommand(cabinet.key(), new Password(current), new Password(next), endOthers);
    }

    private boolean signsIn(String password) {
        return cabinet.signIn.signIn(new SignInCommand("ivanova", new Password(password), false), HOME)
                instanceof SignInResult.SignedIn;
    }

    private Token askForLink() {
        done(cabinet.passwords.requestReset(new RequestResetCommand("ivanova@mail.ru"), HOME));
        return cabinet.linkTo("ivanova@mail.ru", "password-reset");
    }

    private Outcome<Acknowledged> reset(Token link, String next) {
        return cabinet.passwords.reset(new ResetPasswordCommand(link, new Password(next), true), HOME);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOneBefore() {
        assertThat(reason(cabinet.passwords.change(user, change("не тот пароль", NEXT, true))))
                .isEqualTo(Reason.PASSWORD_WRONG);
        done(cabinet.passwords.change(user, change(PASSWORD, NEXT, true)));
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(signsIn(NEXT)).isTrue();
        assertThat(cabinet.lettersTo("ivanova@mail.ru"))
                .extracting(Letter::subject)
                .containsExactly("Пароль изменён");
    }

    @Test
    void otherSessionsEndWhereThatIsWished() {
        Token other = cabinet.session("ivanova", true);
        done(cabinet.passwords.change(user, change(PASSWORD, NEXT, false)));
        done(cabinet.sessions.present(other, HOME));
        done(cabinet.passwords.change(user, change(NEXT, "девять чёрных ворон", true)));
        assertThat(reason(cabinet.sessions.present(other, HOME))).isEqualTo(Reason.SESSION_ENDED);
        done(cabinet.sessions.list(user));
    }

    @Test
    void theSameChangeSentTwiceIsOne() {
        ChangePasswordCommand command = change(PASSWORD, NEXT, true);
        Acknowledged first = done(cabinet.passwords.change(user, command));
        cabinet.clock.forward(Duration.ofMinutes(1));
        assertThat(done(cabinet.passwords.change(user, command))).isEqualTo(first);
        assertThat(cabinet.books.messages()).hasSize(1);
    }

    @Test
    void weakPasswordsAreRefusedAfterTheOldOneWasAsked() {
        assertThat(reason(cabinet.passwords.change(user, change(PASSWORD, "password1", true))))
                .isEqualTo(Reason.PASSWORD_COMMON);
        assertThat(reason(cabinet.passwords.change(user, change(PASSWORD, "ivanova1!", true))))
                .isEqualTo(Reason.PASSWORD_OBVIOUS);
        assertThat(reason(cabinet.passwords.change(user, change(PASSWORD, "1234567", true))))
                .isEqualTo(Reason.INVALID);
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void guessesInsideACabinetAreLimited() {
        for (int i = 0; i < 10; i++) {
            assertThat(reason(cabinet.passwords.change(user, change("не тот " + i, NEXT, true))))
                    .isEqualTo(Reason.PASSWORD_WRONG);
        }
        assertThat(reason(cabinet.passwords.change(user, change(PASSWORD, NEXT, true))))
                .isEqualTo(Reason.TOO_MANY_TRIES);
        assertThat(reason(cabinet.profile.erase(user, new EraseUserCommand(new Password(PASSWORD)))))
                .isEqualTo(Reason.TOO_MANY_TRIES);
    }

    @Test
    void ofManyChangesAtOnceOneHolds() {
        List<Boolean> changed = Together.on(
                8,
                number -> cabinet.passwords
                        .change(user, change(PASSWORD, "пароль потока " + number, true))
                        .result()
                        .isPresent());
        assertThat(Collections.frequency(changed, true)).isOne();
        assertThat(signsIn("пароль потока " + changed.indexOf(true))).isTrue();
    }

    @Test
    void aForgottenPasswordIsRestoredByALetter() {
        Token session = cabinet.session("ivanova", true);
        Token link = askForLink();
        assertThat(cabinet.passwords.isAwaited(link)).isTrue();
        assertThat(cabinet.passwords.isAwaited(link)).as("opened twice").isTrue();
        done(reset(link, NEXT));
        assertThat(signsIn(NEXT)).isTrue();
        assertThat(reason(cabinet.sessions.present(session, HOME))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(cabinet.passwords.isAwaited(link)).isFalse();
        assertThat(reason(reset(link, "девять чёрных ворон"))).isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAsItWas() {
        Token link = askForLink();
        assertThat(reason(reset(link, "password1"))).isEqualTo(Reason.PASSWORD_COMMON);
        assertThat(reason(reset(link, "short"))).isEqualTo(Reason.INVALID);
        done(reset(link, NEXT));
    }

    @Test
    void ofTwoLinksTheNewerWorks() {
        Token older = askForLink();
        Token newer = askForLink();
        assertThat(reason(reset(older, NEXT))).isEqualTo(Reason.LINK_SPENT);
        done(reset(newer, NEXT));
    }

    @Test
    void aLinkLastsAnHour() {
        Token link = askForLink();
        cabinet.clock.forward(Duration.ofHours(1));
        assertThat(cabinet.passwords.isAwaited(link)).isFalse();
        assertThat(reason(reset(link, NEXT))).isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void aChangeOfPasswordMakesLinksInTheMailboxWorthless() {
        Token link = askForLink();
        done(cabinet.passwords.change(user, change(PASSWORD, NEXT, true)));
        assertThat(reason(reset(link, "девять чёрных ворон"))).isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void ofManyThatUseALinkAtOnceOneDoes() {
        Token link = askForLink();
        List<Boolean> done = Together.on(
                8, number -> reset(link, "пароль потока " + number).result().isPresent());
        assertThat(Collections.frequency(done, true)).isOne();
        assertThat(signsIn("пароль потока " + done.indexOf(true))).isTrue();
    }

    @Test
    void restoringBeginsTheLimitsOfSigningInAnew() {
        for (int i = 0; i < 11; i++) {
            cabinet.signInFailure("ivanova", "не тот " + i, HOME);
        }
        assertThat(signsIn(PASSWORD)).isFalse();
        done(reset(askForLink(), NEXT));
        assertThat(signsIn(NEXT)).isTrue();
    }

    @Test
    void whoHasNoCabinetGetsNoLetterAndTheSameAnswer() {
        Outcome<Acknowledged> known =
                cabinet.passwords.requestReset(new RequestResetCommand("ivanova@mail.ru"), ELSEWHERE);
        cabinet.books.deliver();
        for (String name : List.of("nobody", "nobody@mail.ru", "", "; drop table")) {
            assertThat(cabinet.passwords.requestReset(new RequestResetCommand(name), ELSEWHERE))
                    .isEqualTo(known);
        }
        assertThat(cabinet.books.messages()).isEmpty();
    }

    @Test
    void lettersOfRestorationAreLimitedAndTheAnswerDoesNotTell() {
        Outcome<Acknowledged> first = cabinet.passwords.requestReset(new RequestResetCommand("ivanova"), ELSEWHERE);
        for (int i = 0; i < 50; i++) {
            assertThat(cabinet.passwords.requestReset(new RequestResetCommand("ivanova"), ELSEWHERE))
                    .isEqualTo(first);
        }
        assertThat(cabinet.books.messages()).hasSize(5);
    }
}
