package io.saldo.cabinet.staff;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.token.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffDeskTest {
    private final TestStaff staff = new TestStaff();
    private final NewStaff anna = staff.added("anna", StaffRole.ADMINISTRATOR);

    @Test
    void aNewMemberIsToldAPasswordAndASecretOnceEachOfItsOwn() {
        NewStaff boris = staff.added("boris", StaffRole.OPERATOR);
        assertThat(boris.password().text())
                .hasSize(20)
                .isNotEqualTo(anna.password().text());
        assertThat(boris.code().base32()).isNotEqualTo(anna.code().base32());
        assertThat(boris.authenticator("УК «Мира»"))
                .startsWith("otpauth://totp/%D0%A3%D0%9A%20")
                .contains(":boris?secret=" + boris.code().base32(), "digits=6&period=30");
        assertThat(boris.toString() + boris.member())
                .doesNotContain(boris.password().text(), boris.code().base32());
        assertThat(staff.desk.all()).extracting(each -> each.login().value()).containsExactly("anna", "boris");
    }

    @Test
    void aLoginIsTakenOnceAlsoByWhoeverHasLeft() {
        NewStaff boris = staff.added("boris", StaffRole.OPERATOR);
        done(staff.desk.dismiss(boris.member().id()));
        assertThat(reason(staff.desk.add(new AddStaffCommand("Boris", "Борис", StaffRole.OPERATOR))))
                .isEqualTo(Reason.LOGIN_TAKEN);
    }

    @ParameterizedTest
    @CsvSource({"bo, Борис", "boris, ''", "'boris x', Борис"})
    void whatIsWrongInTheFormIsRefused(String login, String name) {
        assertThat(reason(staff.desk.add(new AddStaffCommand(login, name, StaffRole.OPERATOR))))
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aPasswordIsChosenOnceTheGivenOneIsKnownAndEndsEverySession() {
        SignedInStaff first = staff.signedIn(anna, anna.password().text());
        assertThat(reason(choose(first, "не тот", TestStaff.PASSWORD))).isEqualTo(Reason.PASSWORD_WRONG);
        assertThat(reason(choose(first, anna.password().text(), "short"))).isEqualTo(Reason.INVALID);
        assertThat(reason(choose(first, anna.password().text(), "password"))).isEqualTo(Reason.PASSWORD_COMMON);
        assertThat(reason(choose(first, anna.password().text(), "анна сергеевна")))
                .isEqualTo(Reason.PASSWORD_OBVIOUS);
        assertThat(reason(choose(first, anna.password().text(), anna.password().text())))
                .as("the given one again")
                .isEqualTo(Reason.PASSWORD_COMMON);
        done(choose(first, anna.password().text(), TestStaff.PASSWORD));
        assertThat(reason(staff.deeds.note(first, "account", "1001", ""))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(staff.signedIn(anna, TestStaff.PASSWORD).mustChoose()).isFalse();
        assertThat(reason(staff.tried(anna, anna.password().text(), staff.code(anna), HOME)))
                .isEqualTo(Reason.SIGN_IN_FAILED);
    }

    private Outcome<?> choose(SignedInStaff signedIn, String current, String next) {
        return staff.desk.choose(signedIn, new ChooseStaffPasswordCommand(new Password(current), new Password(next)));
    }

    @Test
    void whoeverBeginsAnewHasAnotherPasswordAndAnotherSecret() {
        Token token = done(staff.tried(anna, anna.password().text(), staff.code(anna), HOME));
        NewStaff again = done(staff.desk.beginAnew(anna.member().id()));
        assertThat(again.code().base32()).isNotEqualTo(anna.code().base32());
        assertThat(reason(staff.sessions.present(token, HOME))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(staff.tried(anna, anna.password().text(), staff.code(anna), HOME)))
                .isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(staff.tried(again, again.password().text(), staff.code(anna), HOME)))
                .isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(staff.signedIn(again, again.password().text()).id())
                .isEqualTo(anna.member().id());
    }

    @Test
    void anotherRoleHoldsFromTheNextRequestOn() {
        NewStaff boris = staff.added("boris", StaffRole.OPERATOR);
        Token token = done(staff.tried(boris, boris.password().text(), staff.code(boris), HOME));
        SignedInStaff before = staff.present(token);
        done(staff.desk.change(boris.member().id(), StaffRole.ACCOUNTANT));
        assertThat(reason(staff.deeds.note(before, "account", "1001", ""))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(staff.present(token).role()).isEqualTo(StaffRole.ACCOUNTANT);
    }

    @Test
    void whoeverLeavesIsOutAtOnce() {
        NewStaff boris = staff.added("boris", StaffRole.OPERATOR);
        Token token = done(staff.tried(boris, boris.password().text(), staff.code(boris), HOME));
        SignedInStaff before = staff.present(token);
        done(staff.desk.dismiss(boris.member().id()));
        assertThat(reason(staff.sessions.present(token, HOME))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(staff.deeds.note(before, "account", "1001", ""))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(staff.desk.beginAnew(boris.member().id()))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(reason(staff.desk.dismiss(anna.member().id()))).isEqualTo(Reason.OUT_OF_TURN);
        assertThat(reason(staff.desk.change(anna.member().id(), StaffRole.OPERATOR)))
                .isEqualTo(Reason.OUT_OF_TURN);
        NewStaff boris = staff.added("boris", StaffRole.ADMINISTRATOR);
        done(staff.desk.dismiss(anna.member().id()));
        assertThat(reason(staff.desk.dismiss(boris.member().id()))).isEqualTo(Reason.OUT_OF_TURN);
    }

    @Test
    void deedsAreKeptTheNewestFirst() {
        SignedInStaff signedIn = staff.signedIn(anna, anna.password().text());
        done(staff.deeds.note(signedIn, "account", "1001", ""));
        done(staff.deeds.note(signedIn, "end-link", "1002", "ошибка"));
        assertThat(staff.deeds.latest(10)).extracting(Deed::action).containsExactly("end-link", "account", "sign-in");
        assertThat(staff.deeds.about("1002", 10)).singleElement().satisfies(deed -> {
            assertThat(deed.note()).isEqualTo("ошибка");
            assertThat(deed.by()).isEqualTo(anna.member().id());
            assertThat(deed.origin()).isEqualTo(HOME);
        });
    }
}
