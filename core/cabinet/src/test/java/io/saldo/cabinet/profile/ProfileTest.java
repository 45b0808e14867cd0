package io.saldo.cabinet.profile;

import static io.saldo.cabinet.fixture.Register.account;
import static io.saldo.cabinet.fixture.TestCabinet.HOME;
import static io.saldo.cabinet.fixture.TestCabinet.PASSWORD;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.appeal.AppealKind;
import io.saldo.cabinet.appeal.AppealSettings;
import io.saldo.cabinet.appeal.Appeals;
import io.saldo.cabinet.appeal.WriteAppealCommand;
import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.request.OrderServiceCommand;
import io.saldo.cabinet.request.PaidRequests;
import io.saldo.cabinet.request.PaidService;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import io.saldo.kernel.account.ServiceCode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final String OLD = "ivanova@mail.ru";
    private static final String NEW = "novaya@mail.ru";

    private final TestCabinet cabinet = new TestCabinet();
    private SignedInUser user;

    @BeforeEach
    void openCabinet() {
        user = cabinet.resident("ivanova", OLD);
        cabinet.books.deliver();
    }

    private ChangeEmailCommand changeTo(String email) {
        return new ChangeEmailCommand(cabinet.key(), new Password(PASSWORD), email);
    }

    private String email() {
        return done(cabinet.profile.export(user)).contacts().email().value();
    }

    @Test
    void aNewEmailHoldsWhenItsOwnLetterIsConfirmed() {
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        assertThat(email()).isEqualTo(OLD);
        Token link = cabinet.linkTo(NEW, "email-change");
        assertThat(cabinet.profile.awaiting(link)).contains("no…@mail.ru");
        done(cabinet.profile.confirmEmail(link, HOME));
        assertThat(email()).isEqualTo(NEW);
        assertThat(reason(cabinet.profile.confirmEmail(link, HOME))).isEqualTo(Reason.LINK_SPENT);
        assertThat(cabinet.lettersTo(OLD)).extracting(Letter::subject).contains("Почта личного кабинета изменена");
        assertThat(cabinet.signedIn(NEW).id()).isEqualTo(user.id());
        assertThat(cabinet.signInFailure(OLD, PASSWORD, HOME)).isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @Test
    void itAsksForThePasswordAgain() {
        var wrong = new ChangeEmailCommand(cabinet.key(), new Password("не тот пароль"), NEW);
        assertThat(reason(cabinet.profile.changeEmail(user, wrong))).isEqualTo(Reason.PASSWORD_WRONG);
        assertThat(cabinet.books.messages()).isEmpty();
    }

    @Test
    void theOldAddressCanKeepItself() {
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        Token link = cabinet.linkTo(NEW, "email-change");
        done(cabinet.profile.keepEmail(cabinet.linkTo(OLD, "email-keep")));
        assertThat(reason(cabinet.profile.confirmEmail(link, HOME))).isEqualTo(Reason.LINK_SPENT);
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void aTakenEmailIsNotToldHereAndToldThere() {
        cabinet.open("petrova", NEW);
        cabinet.books.deliver();
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        List<Letter> there = cabinet.lettersTo(NEW);
        assertThat(there).extracting(Letter::subject).containsExactly("У вас уже есть личный кабинет");
        assertThat(there.get(0).text()).doesNotContain("token").doesNotContain("Мария");
        assertThat(cabinet.lettersTo(OLD)).hasSize(1);
    }

    @Test
    void anEmailTakenMeanwhileIsNotGivenTwice() {
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        Token link = cabinet.linkTo(NEW, "email-change");
        cabinet.open("petrova", NEW);
        assertThat(reason(cabinet.profile.confirmEmail(link, HOME))).isEqualTo(Reason.EMAIL_HAS_CABINET);
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void aLinkOfRestorationSentToTheOldAddressDiesWithIt() {
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        Token change = cabinet.linkTo(NEW, "email-change");
        done(cabinet.passwords.requestReset(new RequestResetCommand("ivanova"), HOME));
        Token reset = cabinet.linkTo(OLD, "password-reset");
        done(cabinet.profile.confirmEmail(change, HOME));
        assertThat(cabinet.passwords.isAwaited(reset)).isFalse();
    }

    @Test
    void aChangeOfPasswordStopsANewEmailOnItsWay() {
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        Token link = cabinet.linkTo(NEW, "email-change");
        done(cabinet.passwords.change(
                user,
                new ChangePasswordCommand(
                        cabinet.key(), new Password(PASSWORD), new Password("восемь белых котов"), true)));
        assertThat(reason(cabinet.profile.confirmEmail(link, HOME))).isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void ofTwoUsersThatConfirmOneEmailAtOnceOneGetsIt() {
        SignedInUser other = cabinet.resident("petrova", "petrova@mail.ru");
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        Token first = cabinet.linkTo(NEW, "email-change");
        done(cabinet.profile.changeEmail(other, changeTo("Novaya@mail.ru")));
        Token second = cabinet.linkTo("Novaya@mail.ru", "email-change");
        List<Boolean> confirmed = Together.on(
                2,
                number -> cabinet.profile
                        .confirmEmail(number == 0 ? first : second, HOME)
                        .result()
                        .isPresent());
        assertThat(Collections.frequency(confirmed, true)).isOne();
    }

    @Test
    void nameAndTelephoneAreChanged() {
        done(cabinet.profile.changeContacts(
                user,
                new ChangeContactsCommand(
                        cabinet.key(), new NameFields("Петрова", "Мария", null, true), "+7 (343) 222-33-44")));
        OwnData data = done(cabinet.profile.export(user));
        assertThat(data.contacts().name().surname()).isEqualTo("Петрова");
        assertThat(data.contacts().name().patronymic()).isNull();
        assertThat(data.contacts().phone().value()).isEqualTo("+73432223344");
        var nothingTold = new ChangeContactsCommand(
                cabinet.key(), new NameFields("Петрова", "Мария", " ", false), "+7 (343) 222-33-44");
        assertThat(reason(cabinet.profile.changeContacts(user, nothingTold))).isEqualTo(Reason.INVALID);
    }

    @Test
    void allThatIsKeptOfAUserIsHandedOut() {
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        OwnData data = done(cabinet.profile.export(user));
        assertThat(data.login()).isEqualTo("ivanova");
        assertThat(data.consents()).hasSize(1);
        assertThat(data.links()).hasSize(1);
        assertThat(data.sessions()).hasSize(1);
        assertThat(data.journal()).hasSize(4);
        assertThat(data).hasToString("OwnData");
    }

    @Test
    void whatWasAskedAndOrderedIsHandedOutAlsoWhenTheLinkHasEnded() {
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        LinkedAccount linked = done(cabinet.links.open(user, account(1001)));
        var appeals = Appeals.of(cabinet.books, cabinet.environment, AppealSettings.usual());
        done(appeals.write(
                linked,
                new WriteAppealCommand(
                        cabinet.key(), AppealKind.WISH, "Лавочка", "Поставьте", OLD, "", List.of(), null)));
        var service = new PaidService("seal", "Пломба", "", null, "счётчик", new ServiceCode("paid"));
        var requests = PaidRequests.of(cabinet.books, cabinet.environment, any -> List.of(service));
        done(requests.order(
                linked, new OrderServiceCommand(cabinet.key(), "seal", "кв. 1", "утром", "8 912 345-67-89")));
        String link = done(cabinet.links.mine(user)).get(0).link().value();
        done(cabinet.links.remove(user, new EndLinkCommand(cabinet.key(), link)));
        OwnData.Correspondence letters = done(cabinet.profile.export(user)).letters();
        assertThat(letters.appeals()).singleElement().satisfies(view -> {
            assertThat(view.appeal().subject()).isEqualTo("Лавочка");
            assertThat(view.last().text()).isEqualTo("Поставьте");
        });
        assertThat(letters.requests())
                .extracting(view -> view.request().service().name())
                .containsExactly("Пломба");
        assertThat(done(cabinet.profile.export(cabinet.resident("petrova", "petrova@mail.ru")))
                        .letters()
                        .appeals())
                .isEmpty();
    }

    @Test
    void anErasedUserLeavesNothingPersonalAndWhatOthersRelyOn() {
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        LinkedAccount linked = done(cabinet.links.open(user, account(1001)));
        LinkId link = cabinet.books.<LinkId>read(
                store -> store.links().of(user.id()).get(0).id());
        done(cabinet.profile.changeEmail(user, changeTo(NEW)));
        List<String> personal =
                List.of("ivanova", "Иванова", "Мария", "Петровна", "79123456789", "192.0.2.10", "Firefox");
        assertThat(cabinet.books.dump()).contains(personal);

        assertThat(reason(cabinet.profile.erase(user, new EraseUserCommand(new Password("не тот пароль")))))
                .isEqualTo(Reason.PASSWORD_WRONG);
        done(cabinet.profile.erase(user, new EraseUserCommand(new Password(PASSWORD))));

        List<Letter> last = cabinet.letters();
        assertThat(last).extracting(Letter::subject).containsExactly("Личный кабинет удалён");
        assertThat(last.get(0).to().value()).isEqualTo(OLD);
        cabinet.books.deliver();
        assertThat(cabinet.books.dump()).doesNotContain(personal).doesNotContain(NEW);

        assertThat(reason(cabinet.sessions.list(user))).isEqualTo(Reason.SESSION_ENDED);
        assertThat(reason(cabinet.books.<Outcome<AccountLink>>read(linked::in))).isEqualTo(Reason.SESSION_ENDED);
        AccountLink kept = cabinet.books.<AccountLink>read(
                store -> store.links().find(link).orElseThrow());
        assertThat(kept.end()).isNotNull().extracting(LinkEnd::cause).isEqualTo(LinkEnd.Cause.USER_ERASED);
        List<Consent> consents =
                cabinet.books.read(store -> store.consents().of(user.id().value()));
        assertThat(consents).hasSize(1).allMatch(consent -> consent.withdrawn() != null);

        SignedInUser again = cabinet.resident("ivanova", OLD);
        assertThat(done(cabinet.links.mine(again))).isEmpty();
    }
}
