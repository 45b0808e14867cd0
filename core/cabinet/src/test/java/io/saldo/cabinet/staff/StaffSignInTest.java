package io.saldo.cabinet.staff;

import static io.saldo.cabinet.fixture.TestCabinet.ELSEWHERE;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.token.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffSignInTest {
    private final TestStaff staff = new TestStaff();
    private final TestCabinet cabinet = staff.cabinet;
    private final NewStaff anna = staff.added("anna", StaffRole.ADMINISTRATOR);
    private final String given = anna.password().text();

    private Reason refused(String password, String code) {
        return reason(staff.tried(anna, password, code, HOME));
    }

    @Test
    void passwordAndCodeTogetherSignIn() {
        Token token = done(staff.tried(anna, given, staff.code(anna), HOME));
        SignedInStaff signedIn = staff.present(token);
        assertThat(signedIn.id()).isEqualTo(anna.member().id());
        assertThat(signedIn.role()).isEqualTo(StaffRole.ADMINISTRATOR);
        assertThat(signedIn.mustChoose()).isTrue();
        assertThat(cabinet.books.dump())
                .doesNotContain(token.text(), given, anna.code().base32());
    }

    /** Which of the two was wrong is not told, nor whether there is such a login. */
    @Test
    void whateverIsWrongHasOneAnswer() {
        assertThat(refused("не тот пароль", staff.code(anna))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(refused(given, "000000")).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(refused(given, "")).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(staff.signIn.signIn(
                        new StaffSignInCommand("nobody", new Password(given), staff.code(anna)), HOME)))
                .isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(staff.signIn.signIn(
                        new StaffSignInCommand("no such form", new Password(given), staff.code(anna)), HOME)))
                .isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @Test
    void goodAndFailedTriesStandInTheJournal() {
        refused("не тот пароль", staff.code(anna));
        refused(given, "000000");
        done(staff.tried(anna, given, staff.code(anna), HOME));
        assertThat(staff.deeds.latest(10))
                .extracting(Deed::action)
                .containsExactly("sign-in", "sign-in-failed", "sign-in-failed");
    }

    @Test
    void everyTryHashesOnce() {
        int before = cabinet.hasher.hashes();
        refused(given, "000000");
        assertThat(cabinet.hasher.hashes()).isEqualTo(before + 1);
        staff.signIn.signIn(new StaffSignInCommand("nobody", new Password("x"), "000000"), HOME);
        assertThat(cabinet.hasher.hashes()).isEqualTo(before + 2);
    }

    @Test
    void aCodeWorksOnceAndNoneBeforeItAgain() {
        String before = staff.code(anna);
        cabinet.clock.forward(Duration.ofSeconds(30));
        String code = staff.code(anna);
        done(staff.tried(anna, given, code, HOME));
        assertThat(refused(given, code)).as("the same again").isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(refused(given, before)).as("the one before").isEqualTo(Reason.SIGN_IN_FAILED);
        cabinet.clock.forward(Duration.ofSeconds(30));
        done(staff.tried(anna, given, staff.code(anna), HOME));
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneSignsIn() {
        String code = staff.code(anna);
        List<Boolean> signedIn = Together.on(
                6, number -> staff.tried(anna, given, code, HOME).result().isPresent());
        assertThat(signedIn).containsOnlyOnce(true);
    }

    @Test
    void triesAreLimitedFromOneAddressAndTheOwnerAtHomeIsNotClosedOut() {
        for (int i = 0; i < 10; i++) {
            assertThat(reason(staff.tried(anna, given, "000000", ELSEWHERE))).isEqualTo(Reason.SIGN_IN_FAILED);
        }
        assertThat(reason(staff.tried(anna, given, staff.code(anna), ELSEWHERE)))
                .isEqualTo(Reason.TOO_MANY_TRIES);
        done(staff.tried(anna, given, staff.code(anna), HOME));
    }

    @Test
    void aGivenPasswordWorksForADay() {
        cabinet.clock.forward(Duration.ofHours(24));
        assertThat(refused(given, staff.code(anna))).isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @Test
    void aHostWithAnotherSecondFactorAsksForNone() {
        StaffSignIn without = StaffSignIn.of(cabinet.books, cabinet.environment, false);
        assertThat(without.signIn(new StaffSignInCommand("anna", anna.password(), ""), HOME)
                        .result())
                .isPresent();
    }

    @Test
    void aSessionEndsByStandingIdleByTimeAndByLeaving() {
        Token token = done(staff.tried(anna, given, staff.code(anna), HOME));
        for (int i = 0; i < 24; i++) {
            cabinet.clock.forward(Duration.ofMinutes(29));
            assertThat(staff.sessions.present(token, HOME).result()).isPresent();
        }
        cabinet.clock.forward(Duration.ofMinutes(29));
        assertThat(reason(staff.sessions.present(token, HOME)))
                .as("after 12 hours")
                .isEqualTo(Reason.SESSION_ENDED);
        Token second = done(staff.tried(anna, given, staff.code(anna), HOME));
        cabinet.clock.forward(Duration.ofMinutes(30));
        assertThat(reason(staff.sessions.present(second, HOME))).as("idle").isEqualTo(Reason.SESSION_ENDED);
        Token third = done(staff.tried(anna, given, staff.code(anna), HOME));
        SignedInStaff signedIn = staff.present(third);
        staff.sessions.signOut(signedIn);
        assertThat(reason(staff.sessions.present(third, HOME))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(staff.deeds.note(signedIn, "account", "1001", ""))).isEqualTo(Reason.SESSION_ENDED);
    }

    /** Neither the token nor the password of a resident opens anything of staff, and the other way round. */
    @Test
    void residentsAndStaffAreTwoWorlds() {
        cabinet.open("ivanova", "ivanova@mail.ru");
        Token resident = cabinet.session("ivanova", false);
        assertThat(reason(staff.sessions.present(resident, HOME))).isEqualTo(Reason.SESSION_ENDED);
        Outcome<Token> tried = staff.signIn.signIn(
                new StaffSignInCommand("ivanova", new Password(TestCabinet.PASSWORD), staff.code(anna)), HOME);
        assertThat(reason(tried)).isEqualTo(Reason.SIGN_IN_FAILED);
        Token token = done(staff.tried(anna, given, staff.code(anna), HOME));
        assertThat(reason(cabinet.sessions.present(token, HOME))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(cabinet.signInFailure("anna", given, HOME)).isEqualTo(Reason.SIGN_IN_FAILED);
    }
}
