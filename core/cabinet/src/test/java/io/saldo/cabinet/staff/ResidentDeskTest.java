package io.saldo.cabinet.staff;

import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.link.CheckCode;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.account.DebtorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentDeskTest {
    private final TestStaff staff = new TestStaff();
    private final TestCabinet cabinet = staff.cabinet;
    private final SignedInStaff anna = staff.member("anna", StaffRole.OPERATOR);
    private final AccountRef account = Register.account(1001);

    @ParameterizedTest
    @ValueSource(strings = {"ИВАНОВА", "ванов", "ivanova", "Ivanova@Mail.ru", "912 345", "8 (912) 345-67-89", "Мария"})
    void peopleAreFoundByAPartOfWhatIsKnownOfThem(String text) {
        SignedInUser user = cabinet.resident("ivanova", "ivanova@mail.ru");
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        assertThat(done(staff.residents.search(anna, text, 10))).singleElement().satisfies(found -> {
            assertThat(found.user().login().value()).isEqualTo("ivanova");
            assertThat(found.accounts()).containsExactly(account);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ив", "Сидоров", "%", "___", "|"})
    void nothingIsFoundByTooLittleNorByAPattern(String text) {
        cabinet.open("ivanova", "ivanova@mail.ru");
        assertThat(done(staff.residents.search(anna, text, 10))).isEmpty();
    }

    @Test
    void theLetterOfActivationIsSentAgainToWhoeverWaitsForIt() {
        done(cabinet.registration.register(cabinet.form("ivanova", "ivanova@mail.ru"), HOME));
        var first = cabinet.linkTo("ivanova@mail.ru", "activation");
        FoundUser found = done(staff.residents.search(anna, "ivanova", 10)).get(0);
        done(staff.residents.sendActivation(anna, found.user().id()));
        var second = cabinet.linkTo("ivanova@mail.ru", "activation");
        assertThat(reason(cabinet.registration.activate(first, HOME))).isEqualTo(Reason.LINK_SPENT);
        done(cabinet.registration.activate(second, HOME));
        assertThat(reason(staff.residents.sendActivation(anna, found.user().id())))
                .isEqualTo(Reason.OUT_OF_TURN);
    }

    @Test
    void aLinkIsEndedWithAReasonAndItsUserIsWrittenTo() {
        SignedInUser user = cabinet.resident("ivanova", "ivanova@mail.ru");
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        Viewer viewer = done(staff.residents.viewers(anna, account)).get(0);
        String link = viewer.link().id().value();
        assertThat(reason(staff.residents.end(anna, account, new EndLinkByStaffCommand("k1", link, " "))))
                .isEqualTo(Reason.INVALID);
        assertThat(reason(staff.residents.end(
                        anna, Register.account(1002), new EndLinkByStaffCommand("k2", link, "продал"))))
                .isEqualTo(Reason.NOT_FOUND);
        var command = new EndLinkByStaffCommand("k3", link, "продал");
        done(staff.residents.end(anna, account, command));
        done(staff.residents.end(anna, account, command));
        assertThat(reason(cabinet.links.open(user, account))).isEqualTo(Reason.NOT_FOUND);
        assertThat(done(staff.residents.viewers(anna, account))).isEmpty();
        assertThat(cabinet.lettersTo("ivanova@mail.ru"))
                .filteredOn(letter -> letter.subject().contains("больше не виден"))
                .hasSize(1);
    }

    @Test
    void aNewCheckCodeMakesTheOldOneWorthlessAndLeavesLinks() {
        SignedInUser first = cabinet.resident("ivanova", "ivanova@mail.ru");
        done(cabinet.links.add(first, cabinet.byCode(1001)));
        assertThat(done(staff.residents.renewCode(anna, account))).isEqualTo(1);
        SignedInUser second = cabinet.resident("petrov", "petrov@mail.ru");
        assertThat(reason(cabinet.links.find(second, cabinet.byCode(1001)))).isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        int edition = cabinet.register.find(account).orElseThrow().edition() + 1;
        String next = CheckCode.of(cabinet.codeKey, account, new DebtorId("d-1001"), edition)
                .digits();
        done(cabinet.links.add(second, AddAccountCommand.byCode(cabinet.key(), account, next)));
        done(cabinet.links.open(first, account));
        assertThat(done(staff.residents.renewCode(anna, account))).isEqualTo(2);
    }
}
