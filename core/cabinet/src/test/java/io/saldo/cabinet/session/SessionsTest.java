package io.saldo.cabinet.session;

import static io.saldo.cabinet.fixture.TestCabinet.ELSEWHERE;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.token.Token;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private final TestCabinet cabinet = new TestCabinet();

    @BeforeEach
    void openCabinet() {
        cabinet.open("ivanova", "ivanova@mail.ru");
    }

    private Outcome<Presented> present(Token token) {
        return cabinet.sessions.present(token, HOME);
    }

    @Test
    void anOrdinarySessionEndsAfterHalfAnHourWithoutARequest() {
        Token token = cabinet.session("ivanova", false);
        for (int i = 0; i < 5; i++) {
            cabinet.clock.forward(Duration.ofMinutes(29));
            assertThat(done(present(token)).replacement()).isEmpty();
        }
        cabinet.clock.forward(Duration.ofMinutes(30));
        assertThat(reason(present(token))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(present(token))).as("and stays so").isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void anOrdinarySessionEndsAfterTwelveHoursHoweverBusy() {
        Token token = cabinet.session("ivanova", false);
        for (int i = 0; i < 35; i++) {
            cabinet.clock.forward(Duration.ofMinutes(20));
            done(present(token));
        }
        cabinet.clock.forward(Duration.ofMinutes(20));
        assertThat(reason(present(token))).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void aRememberedSessionLastsThirtyDaysAndChangesItsToken() {
        Token token = cabinet.session("ivanova", true);
        for (int day = 1; day < 30; day++) {
            cabinet.clock.forward(Duration.ofDays(1));
            Token next = done(present(token)).replacement().orElseThrow();
            assertThat(next).isNotEqualTo(token);
            token = next;
        }
        cabinet.clock.forward(Duration.ofDays(1));
        assertThat(reason(present(token))).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void aRequestUnderWayMayComeWithTheTokenBefore() {
        Token token = cabinet.session("ivanova", true);
        cabinet.clock.forward(Duration.ofMinutes(15));
        Token next = done(present(token)).replacement().orElseThrow();
        cabinet.clock.forward(Duration.ofSeconds(59));
        assertThat(done(present(token)).replacement()).isEmpty();
        assertThat(done(present(next)).replacement()).isEmpty();
    }

    @Test
    void aTokenThatComesBackAfterItWasReplacedEndsTheSessionForBoth() {
        Token stolen = cabinet.session("ivanova", true);
        cabinet.clock.forward(Duration.ofMinutes(15));
        Token next = done(present(stolen)).replacement().orElseThrow();
        cabinet.clock.forward(Duration.ofMinutes(1));
        assertThat(reason(cabinet.sessions.present(stolen, ELSEWHERE))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(present(next))).isEqualTo(Reason.SESSION_ENDED);
        List<SecurityEvent> journal = done(cabinet.profile.journal(cabinet.signedIn("ivanova"), 2));
        assertThat(journal.get(1).kind()).isEqualTo(EventKind.TOKEN_REUSED);
        assertThat(journal.get(1).origin()).isEqualTo(ELSEWHERE);
    }

    @Test
    void ofManyRequestsAtOnceOneGetsTheNewTokenAndNoneIsTurnedAway() {
        Token token = cabinet.session("ivanova", true);
        cabinet.clock.forward(Duration.ofMinutes(15));
        List<Optional<Token>> replacements =
                Together.on(8, number -> done(present(token)).replacement());
        assertThat(replacements.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void aUserSeesHisSessionsAndEndsThem() {
        Token here = cabinet.session("ivanova", false);
        Token tablet = cabinet.session("ivanova", true);
        SignedInUser user = done(present(here)).user();
        List<SessionView> seen = done(cabinet.sessions.list(user));
        assertThat(seen).extracting(SessionView::current).containsExactly(true, false);
        assertThat(seen).extracting(SessionView::remembered).containsExactly(false, true);
        done(cabinet.sessions.end(user, seen.get(1).id()));
        assertThat(reason(present(tablet))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(cabinet.sessions.end(user, seen.get(1).id()))).isEqualTo(Reason.NOT_FOUND);
        done(present(here));
    }

    @Test
    void nobodyEndsASessionOfAnother() {
        SignedInUser other = cabinet.resident("petrova", "petrova@mail.ru");
        Token token = cabinet.session("ivanova", false);
        SessionId session = done(present(token)).user().session();
        assertThat(reason(cabinet.sessions.end(other, session))).isEqualTo(Reason.NOT_FOUND);
        done(present(token));
    }

    @Test
    void endingAllOthersLeavesThisOne() {
        Token here = cabinet.session("ivanova", false);
        List<Token> others = List.of(cabinet.session("ivanova", false), cabinet.session("ivanova", true));
        done(cabinet.sessions.endOthers(done(present(here)).user()));
        done(present(here));
        others.forEach(token -> assertThat(reason(present(token))).isEqualTo(Reason.SESSION_ENDED));
    }

    @Test
    void whoeverSignedOutDoesNothingMoreEvenInARequestUnderWay() {
        Token token = cabinet.session("ivanova", false);
        SignedInUser user = done(present(token)).user();
        cabinet.sessions.signOut(user);
        assertThat(reason(present(token))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(cabinet.sessions.list(user))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(cabinet.links.mine(user))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(cabinet.profile.export(user))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(cabinet.sessions.signOut(user)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anyOtherTextIsNoSession(String text) {
        assertThat(reason(present(new Token(text)))).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    void housekeepingForgetsWhatIsOverAndNothingElse() {
        cabinet.session("ivanova", false);
        Token kept = cabinet.session("ivanova", true);
        cabinet.clock.forward(Duration.ofHours(12));
        cabinet.sessions.prune();
        SignedInUser user = done(present(kept)).user();
        assertThat(done(cabinet.sessions.list(user))).hasSize(1);
    }

    @Test
    void nobodyButThisPackageMakesASignedInUser() {
        assertThat(SignedInUser.class.getDeclaredConstructors())
                .isNotEmpty()
                .allMatch(constructor -> constructor.getModifiers() == 0);
        assertThat(Modifier.isFinal(SignedInUser.class.getModifiers())).isTrue();
    }
}
