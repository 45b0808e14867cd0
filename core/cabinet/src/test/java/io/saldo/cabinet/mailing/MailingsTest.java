package io.saldo.cabinet.mailing;

import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.EraseUserCommand;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.user.EmailAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailingsTest {
    private static final Occasion NOVEMBER = new Occasion(WishKind.DOCUMENTS, "2026-11/1001/1", "ноябрь 2026");

    private final TestCabinet cabinet = new TestCabinet();
    private final Mailings mailings = Mailings.of(cabinet.books, cabinet.environment);
    private final MailingRound round = MailingRound.of(cabinet.books, cabinet.environment);
    private final MailingLetters letters = MailingLetters.of(cabinet.books, cabinet.environment);
    private final SignedInUser user = cabinet.resident("ivanova", "ivanova@mail.ru");
    private final AccountRef account = Register.account(1001);

    @BeforeEach
    void link() {
        done(cabinet.links.add(user, cabinet.byCode(1001)));
        wish(WishKind.DOCUMENTS);
    }

    private void wish(WishKind... kinds) {
        LinkedAccount linked = done(cabinet.links.open(user, account));
        done(mailings.set(linked, new SetWishesCommand(cabinet.key(), Set.of(kinds))));
    }

    private List<MailingLetter> waiting() {
        return cabinet.books.messages().stream()
                .filter(MailingLetters::isOne)
                .flatMap(message -> letters.write(message).stream())
                .toList();
    }

    private static String stopOf(MailingLetter letter) {
        String path = letter.stop().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void whoeverWishesIsWrittenToOnceHoweverOftenItIsTold() {
        assertThat(round.tell(account, NOVEMBER)).isEqualTo(1);
        assertThat(round.tell(account, NOVEMBER)).isZero();
        MailingLetter letter = waiting().get(0);
        assertThat(waiting()).hasSize(1);
        assertThat(letter.letter().to().value()).isEqualTo("ivanova@mail.ru");
        assertThat(letter.letter().subject()).contains("ноябрь 2026", "1001");
        assertThat(letter.letter().text())
                .contains("Мария Петровна", letter.stop().toString());
        cabinet.books.deliver();
        assertThat(round.tell(account, NOVEMBER)).as("after it was sent").isZero();
        assertThat(round.tell(account, new Occasion(WishKind.DOCUMENTS, "2026-12/1001/1", "декабрь 2026")))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsWrittenToWhoDoesNotWishIt() {
        assertThat(round.tell(account, new Occasion(WishKind.DEBTS, "2026-11", "100,00 ₽")))
                .isZero();
        assertThat(round.tell(Register.account(1002), NOVEMBER)).isZero();
        wish();
        assertThat(round.tell(account, NOVEMBER)).isZero();
    }

    @Test
    void whatIsNotWishedAnyMoreWhenItIsSentIsNotSent() {
        round.tell(account, NOVEMBER);
        wish(WishKind.DEBTS);
        assertThat(waiting()).isEmpty();
        wish(WishKind.DOCUMENTS);
        assertThat(waiting()).hasSize(1);
        String link = done(cabinet.links.mine(user)).get(0).link().value();
        done(cabinet.links.remove(user, new EndLinkCommand(cabinet.key(), link)));
        assertThat(waiting()).as("the link has ended").isEmpty();
    }

    @Test
    void oneRequestStopsThemWithoutSignIn() {
        round.tell(account, NOVEMBER);
        String stop = stopOf(waiting().get(0));
        assertThat(mailings.read(stop)).contains(new Wish(user.id(), account, WishKind.DOCUMENTS));
        assertThat(done(mailings.of(user))).hasSize(1);
        done(mailings.stop(stop));
        done(mailings.stop(stop));
        assertThat(done(mailings.of(user))).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLinkThatStopsCannotBeMadeUpNorChanged() {
        round.tell(account, NOVEMBER);
        String stop = stopOf(waiting().get(0));
        for (int i = 0; i < stop.length(); i++) {
            char other = stop.charAt(i) == 'A' ? 'B' : 'A';
            String changed = stop.substring(0, i) + other + stop.substring(i + 1);
            // the last character of a signature has two bits that say nothing
            if (i < stop.length() - 1) {
                assertThat(mailings.read(changed)).as("%s", i).isEmpty();
            }
        }
        assertThat(reason(mailings.stop("A".repeat(80)))).isEqualTo(Reason.LINK_SPENT);
        assertThat(reason(mailings.stop(""))).isEqualTo(Reason.LINK_SPENT);
    }

    @Test
    void anAddressThatTakesNoLettersIsShownAndGetsNone() {
        round.tell(account, NOVEMBER);
        round.bounced(new EmailAddress("ivanova@mail.ru"), "550 5.1.1\r\nno such user");
        assertThat(done(mailings.bounced(user))).hasValueSatisfying(bounce -> {
            assertThat(bounce.reason()).isEqualTo("550 5.1.1  no such user");
        });
        assertThat(waiting()).isEmpty();
        round.bounced(new EmailAddress("nobody@mail.ru"), "550");
    }

    @Test
    void nothingOfAnErasedUserStays() {
        round.bounced(new EmailAddress("ivanova@mail.ru"), "550 ivanova");
        round.tell(account, NOVEMBER);
        done(cabinet.profile.erase(user, new EraseUserCommand(new Password(TestCabinet.PASSWORD))));
        cabinet.books.deliver();
        assertThat(cabinet.books.dump()).doesNotContain("ivanova@mail.ru", "550 ivanova", "DOCUMENTS");
    }
}
