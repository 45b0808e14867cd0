package io.saldo.cabinet.session;

import static io.saldo.cabinet.fixture.TestCabinet.ELSEWHERE;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final TestCabinet cabinet = new TestCabinet();

    @BeforeEach
    void openCabinet() {
        cabinet.open("ivanova", "ivanova@mail.ru");
    }

    private SignInResult signIn(String name, String password, Origin origin) {
        return cabinet.signIn.signIn(new SignInCommand(name, new Password(password), false), origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivanova", "IVANOVA", " ivanova ", "ivanova@mail.ru", "Ivanova@Mail.ru"})
    void oneSignsInByLoginOrEmailInAnyCase(String name) {
        assertThat(signIn(name, PASSWORD, HOME)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void everySignInIsANewSession() {
        var first = (SignInResult.SignedIn) signIn("ivanova", PASSWORD, HOME);
        var second = (SignInResult.SignedIn) signIn("ivanova", PASSWORD, HOME);
        assertThat(first.token()).isNotEqualTo(second.token());
        assertThat(first.session()).isNotEqualTo(second.session());
        assertThat(first.token().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(cabinet.books.dump()).doesNotContain(first.token().text());
    }

    @Test
    void tenWrongPasswordsFromOneAddressCloseTheNameThereForAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThat(cabinet.signInFailure("ivanova", "не тот " + i, ELSEWHERE))
                    .isEqualTo(Reason.SIGN_IN_FAILED);
        }
        assertThat(cabinet.signInFailure("ivanova", PASSWORD, ELSEWHERE)).isEqualTo(Reason.TOO_MANY_TRIES);
        assertThat(signIn("ivanova", PASSWORD, HOME)).as("the owner at home").isInstanceOf(SignInResult.SignedIn.class);
        cabinet.clock.forward(Duration.ofMinutes(15));
        assertThat(signIn("ivanova", PASSWORD, ELSEWHERE)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void namesThatDoNotExistAreClosedTheSameWay() {
        for (int i = 0; i < 10; i++) {
            assertThat(cabinet.signInFailure("nobody", "не тот " + i, ELSEWHERE))
                    .isEqualTo(Reason.SIGN_IN_FAILED);
        }
        int hashes = cabinet.hasher.hashes();
        assertThat(cabinet.signInFailure("nobody", PASSWORD, ELSEWHERE)).isEqualTo(Reason.TOO_MANY_TRIES);
        assertThat(cabinet.hasher.hashes())
                .as("a try beyond the limit costs no hash")
                .isEqualTo(hashes);
    }

    @Test
    void aRightPasswordBeginsTheCountAnew() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 9; i++) {
                cabinet.signInFailure("ivanova", "не тот " + i, HOME);
            }
            assertThat(signIn("ivanova", PASSWORD, HOME)).isInstanceOf(SignInResult.SignedIn.class);
        }
    }

    @Test
    void aThousandGuessesFromAThousandAddressesAreFiftyAnHour() {
        int looked = cabinet.hasher.hashes();
        for (int i = 0; i < 1000; i++) {
            cabinet.signInFailure("ivanova", "не тот " + i, new Origin("10.0." + i / 250 + "." + i % 250, ""));
        }
        assertThat(cabinet.hasher.hashes() - looked).isEqualTo(50);
    }

    @Test
    void oneAddressThatTriesManyNamesIsStopped() {
        int looked = cabinet.hasher.hashes();
        for (int i = 0; i < 200; i++) {
            cabinet.signInFailure("user" + i, PASSWORD, ELSEWHERE);
        }
        assertThat(cabinet.hasher.hashes() - looked).isEqualTo(50);
    }

    @Test
    void guessesAtOnceAreNotMoreThanTheLimit() {
        int looked = cabinet.hasher.hashes();
        Together.on(8, number -> {
            for (int i = 0; i < 10; i++) {
                cabinet.signInFailure("ivanova", "не тот " + number + i, ELSEWHERE);
            }
            return number;
        });
        assertThat(cabinet.hasher.hashes() - looked).isEqualTo(10);
    }

    @Test
    void goodAndFailedTriesStandInTheJournal() {
        cabinet.signInFailure("ivanova", "не тот пароль", ELSEWHERE);
        SignedInUser user = cabinet.signedIn("ivanova");
        List<SecurityEvent> journal = done(cabinet.profile.journal(user, 10));
        assertThat(journal)
                .extracting(SecurityEvent::kind)
                .containsExactly(
                        EventKind.SIGNED_IN, EventKind.SIGN_IN_FAILED, EventKind.ACTIVATED, EventKind.REGISTERED);
        assertThat(journal.get(1).origin()).isEqualTo(ELSEWHERE);
    }

    @Test
    void aPasswordLongerThanAnyThatIsAllowedFitsNothing() {
        assertThat(cabinet.signInFailure("ivanova", "я".repeat(100_000), HOME)).isEqualTo(Reason.SIGN_IN_FAILED);
    }
}
