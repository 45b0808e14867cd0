package io.saldo.cabinet.link;

import static io.saldo.cabinet.fixture.Register.account;
import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.fixture.Together;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountLinksTest {
    private final TestCabinet cabinet = new TestCabinet();
    private SignedInUser user;

    @BeforeEach
    void openCabinet() {
        user = cabinet.resident("ivanova", "ivanova@mail.ru");
        cabinet.books.deliver();
    }

    private MyAccount add(SignedInUser who, int number) {
        return done(cabinet.links.add(who, cabinet.byCode(number)));
    }

    private AddAccountCommand wrongCode(int number) {
        return AddAccountCommand.byCode(cabinet.key(), account(number), cabinet.code(1020));
    }

    private AddAccountCommand bySum(int number, String month, String total) {
        return AddAccountCommand.bySum(cabinet.key(), account(number), month, total);
    }

    private EndLinkCommand endOf(LinkId link) {
        return new EndLinkCommand(cabinet.key(), link.value());
    }

    @Test
    void theCodeOfItsDocumentFindsAnAccountAndAddsIt() {
        AddAccountCommand command = cabinet.byCode(1001);
        assertThat(done(cabinet.links.find(user, command)))
                .isEqualTo(new FoundAccount(account(1001), "ул. Мира, 8–1001", "54,3 м²"));
        assertThat(done(cabinet.links.mine(user))).isEmpty();
        MyAccount added = done(cabinet.links.add(user, command));
        assertThat(added.role()).isEqualTo(LinkRole.HOLDER);
        assertThat(done(cabinet.links.mine(user))).containsExactly(added);
        LinkedAccount linked = done(cabinet.links.open(user, account(1001)));
        assertThat(linked.account()).isEqualTo(account(1001));
        assertThat(linked.debtor()).isEqualTo(new DebtorId("d-1001"));
    }

    @Test
    void blanksAndHyphensOfAPrintedCodeDoNotMatter() {
        String printed = new CheckCode(cabinet.code(1001)).printed();
        done(cabinet.links.add(
                user, AddAccountCommand.byCode(cabinet.key(), account(1001), " " + printed.replace(' ', '-'))));
    }

    @Test
    void theSumOfAMonthAddsAnAccountWithFewerRights() {
        cabinet.register.total(account(1003), "2026-10", "4215.07");
        MyAccount added = done(cabinet.links.add(user, bySum(1003, "2026-10", "4 215,07")));
        assertThat(added.role()).isEqualTo(LinkRole.VIEWER);
    }

    @ParameterizedTest(name = "{0}: credit {1}, repeated {2}, of {3}, typed {4}")
    @CsvSource({
        "4215.07, true, false, d-1003, 4215.07", // something in it is paid already
        "4215.07, false, true, d-1003, 4215.07", // a neighbour has the same sum
        "99.99, false, false, d-1003, 99.99", // too small
        "-500.00, false, false, d-1003, 500.00",
        "4215.07, false, false, somebody-before, 4215.07", // the document of another debtor
        "4215.07, false, false, d-1003, 4215.08"
    })
    void aSumThatProvesNothingAddsNothing(String total, boolean credit, boolean repeated, String debtor, String typed) {
        cabinet.register.total(
                account(1003), "2026-10", new MonthTotal(new DebtorId(debtor), Kopecks.parse(total), credit, repeated));
        assertThat(reason(cabinet.links.add(user, bySum(1003, "2026-10", typed))))
                .isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        assertThat(done(cabinet.links.mine(user))).isEmpty();
    }

    @Test
    void aHundredRoublesAreEnough() {
        cabinet.register.total(account(1003), "2026-10", "100.00");
        done(cabinet.links.add(user, bySum(1003, "2026-10", "100")));
    }

    @Test
    void theNumberAloneAddsNothing() {
        var number = new AddAccountCommand(cabinet.key(), "uk-mira", "1001", null, null, null);
        assertThat(reason(cabinet.links.add(user, number))).isEqualTo(Reason.INVALID);
        var both = new AddAccountCommand(cabinet.key(), "uk-mira", "1001", cabinet.code(1001), "2026-10", "100");
        assertThat(reason(cabinet.links.add(user, both))).isEqualTo(Reason.INVALID);
    }

    @Test
    void aSlipOfThePenCostsNoTry() {
        String code = cabinet.code(1001);
        String slip = code.substring(0, 10) + (char) ('0' + (code.charAt(10) - '0' + 1) % 10);
        for (int i = 0; i < 50; i++) {
            assertThat(reason(cabinet.links.find(user, AddAccountCommand.byCode(cabinet.key(), account(1001), slip))))
                    .isEqualTo(Reason.CODE_MISTYPED);
        }
        add(user, 1001);
    }

    @Test
    void aUserWhoTriesManyAccountsIsStoppedAfterFive() {
        for (int i = 0; i < 5; i++) {
            assertThat(reason(cabinet.links.find(user, wrongCode(1001 + i)))).isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        }
        assertThat(reason(cabinet.links.find(user, cabinet.byCode(1006)))).isEqualTo(Reason.TOO_MANY_TRIES);
        // one of the five may still be proved
        add(user, 1003);
        cabinet.clock.forward(Duration.ofDays(1));
        assertThat(reason(cabinet.links.find(cabinet.signedIn("ivanova"), wrongCode(1007))))
                .isEqualTo(Reason.ACCOUNT_NOT_PROVED);
    }

    @Test
    void accountsThatAreProvedAreNotCounted() {
        for (int number = 1001; number <= 1012; number++) {
            add(user, number);
        }
        assertThat(done(cabinet.links.mine(user))).hasSize(12);
    }

    @Test
    void tenTriesAtOneAccountAreAllThereAreAndEachTellsHowManyAreLeft() {
        for (int left = 9; left >= 0; left--) {
            Optional<Refusal> refusal =
                    cabinet.links.find(user, wrongCode(1001)).why();
            assertThat(refusal).contains(Refusal.of(Reason.ACCOUNT_NOT_PROVED, left));
        }
        assertThat(reason(cabinet.links.find(user, cabinet.byCode(1001)))).isEqualTo(Reason.TOO_MANY_TRIES);
    }

    @Test
    void aFullAccountClosesTheWayByTheSumAndNeverTheWayByTheCode() {
        cabinet.register.total(account(1003), "2026-10", "4215.07");
        for (int i = 0; i < 10; i++) {
            SignedInUser stranger = cabinet.resident("stranger" + i, "s" + i + "@mail.ru");
            assertThat(reason(cabinet.links.find(stranger, bySum(1003, "2026-10", "100" + i))))
                    .isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        }
        assertThat(reason(cabinet.links.add(user, bySum(1003, "2026-10", "4215.07"))))
                .isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        add(user, 1003);
    }

    @Test
    void triesFromOneAddressAreLimitedWhoeverMakesThem() {
        Reason last = Reason.ACCOUNT_NOT_PROVED;
        int looked = 0;
        for (int who = 0; who < 8 && last == Reason.ACCOUNT_NOT_PROVED; who++) {
            SignedInUser stranger = cabinet.resident("stranger" + who, "s" + who + "@mail.ru");
            for (int i = 0; i < 5 && last == Reason.ACCOUNT_NOT_PROVED; i++) {
                last = reason(cabinet.links.find(stranger, wrongCode(1001 + i)));
                looked += last == Reason.ACCOUNT_NOT_PROVED ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(30);
        assertThat(last).isEqualTo(Reason.TOO_MANY_TRIES);
    }

    @Test
    void aNewEditionMakesEveryCodeBeforeWorthless() {
        AddAccountCommand old = cabinet.byCode(1001);
        cabinet.register.edition(account(1001), 2);
        assertThat(reason(cabinet.links.add(user, old))).isEqualTo(Reason.ACCOUNT_NOT_PROVED);
        add(user, 1001);
    }

    @Test
    void aFormerHolderSeesOnlyTheMonthsOfHisOwnDebt() {
        AddAccountCommand former =
                AddAccountCommand.byCode(cabinet.key(), account(1002), cabinet.code(1002, "before-1002"));
        assertThat(done(cabinet.links.add(user, former)).role()).isEqualTo(LinkRole.FORMER);
        LinkedAccount linked = done(cabinet.links.open(user, account(1002)));
        assertThat(linked.role().ownDebtOnly()).isTrue();
        assertThat(linked.role().submits()).isFalse();
        assertThat(linked.debtor()).isEqualTo(new DebtorId("before-1002"));
    }

    @Test
    void whoeverSellsBecomesAFormerHolderOnTheDayWithoutAnybodyDoingAnything() {
        add(user, 1001);
        SignedInUser buyer = cabinet.resident("petrova", "petrova@mail.ru");
        LocalDate today = LocalDate.of(2026, 11, 30);
        LinkedAccount before = done(cabinet.links.open(user, account(1001)));
        cabinet.register.hold(
                account(1001),
                List.of(
                        new AccountHolder(new DebtorId("d-1001"), new DateRange(LocalDate.of(2020, 1, 1), today)),
                        new AccountHolder(new DebtorId("petrova"), DateRange.from(today))));
        assertThat(done(cabinet.links.open(user, account(1001))).role()).isEqualTo(LinkRole.FORMER);
        assertThat(reason(cabinet.links.watchers(before)))
                .as("asked with what was given before")
                .isEqualTo(Reason.NOT_ALLOWED);
        AddAccountCommand bought =
                AddAccountCommand.byCode(cabinet.key(), account(1001), cabinet.code(1001, "petrova"));
        assertThat(done(cabinet.links.add(buyer, bought)).role()).isEqualTo(LinkRole.HOLDER);
    }

    @Test
    void anAccountOfSomebodyElseIsNotFoundLikeOneThatDoesNotExist() {
        add(cabinet.resident("petrova", "petrova@mail.ru"), 1001);
        assertThat(cabinet.links.open(user, account(1001)).why())
                .isEqualTo(cabinet.links.open(user, account(9999)).why())
                .contains(Refusal.of(Reason.NOT_FOUND));
    }

    @Test
    void theHolderSeesWhoSeesTheAccountAndEndsIt() {
        cabinet.register.total(account(1001), "2026-10", "4215.07");
        add(user, 1001);
        SignedInUser other = cabinet.resident("petrova", "petrova@mail.ru");
        done(cabinet.links.add(other, bySum(1001, "2026-10", "4215.07")));
        LinkedAccount others = done(cabinet.links.open(other, account(1001)));
        LinkedAccount mine = done(cabinet.links.open(user, account(1001)));
        List<Watcher> watchers = done(cabinet.links.watchers(mine));
        assertThat(watchers).extracting(Watcher::name).containsExactly("Мария И.", "Мария И.");
        assertThat(watchers).extracting(Watcher::self).containsExactly(true, false);
        assertThat(watchers).extracting(Watcher::role).containsExactly(LinkRole.HOLDER, LinkRole.VIEWER);
        assertThat(cabinet.lettersTo("ivanova@mail.ru"))
                .extracting(Letter::subject)
                .containsExactly("Лицевой счёт 1001 добавлен ещё в один кабинет");

        assertThat(reason(cabinet.links.watchers(others))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(cabinet.links.end(others, endOf(watchers.get(0).link()))))
                .isEqualTo(Reason.NOT_ALLOWED);
        done(cabinet.links.end(mine, endOf(watchers.get(1).link())));

        assertThat(reason(cabinet.links.open(other, account(1001)))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(cabinet.books.<Outcome<AccountLink>>read(others::in)))
                .as("a request under way")
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(cabinet.lettersTo("petrova@mail.ru"))
                .extracting(Letter::subject)
                .contains("Лицевой счёт 1001 больше не виден в вашем кабинете");
        SecurityEvent told = done(cabinet.profile.journal(other, 1)).get(0);
        assertThat(told.kind()).isEqualTo(EventKind.LINK_ENDED);
        assertThat(told.by()).isEqualTo(user.id().value());
        assertThat(told.origin())
                .as("the holder's address is nobody's business")
                .isEqualTo(Origin.NOT_TOLD);
    }

    @Test
    void aLinkToAnotherAccountIsNotEndedByAHolder() {
        add(user, 1001);
        SignedInUser other = cabinet.resident("petrova", "petrova@mail.ru");
        MyAccount foreign = add(other, 1004);
        LinkedAccount mine = done(cabinet.links.open(user, account(1001)));
        assertThat(reason(cabinet.links.end(mine, endOf(foreign.link())))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(cabinet.links.remove(user, endOf(foreign.link())))).isEqualTo(Reason.NOT_FOUND);
        done(cabinet.links.open(other, account(1004)));
    }

    @Test
    void aUserTakesAnAccountOutOfHisCabinetAndMayAddItAgain() {
        MyAccount added = add(user, 1001);
        LinkedAccount linked = done(cabinet.links.open(user, account(1001)));
        EndLinkCommand command = endOf(added.link());
        var first = done(cabinet.links.remove(user, command));
        cabinet.clock.forward(Duration.ofMinutes(1));
        assertThat(done(cabinet.links.remove(user, command)))
                .as("the same command again")
                .isEqualTo(first);
        assertThat(reason(cabinet.links.open(user, account(1001)))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(cabinet.books.<Outcome<AccountLink>>read(linked::in))).isEqualTo(Reason.NOT_FOUND);
        add(user, 1001);
        assertThat(reason(cabinet.books.<Outcome<AccountLink>>read(linked::in)))
                .as("what was given for the link before")
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void anAccountIsAddedOnceWhateverTheBrowserDoes() {
        AddAccountCommand command = cabinet.byCode(1001);
        MyAccount first = done(cabinet.links.add(user, command));
        assertThat(done(cabinet.links.add(user, command))).isEqualTo(first);
        assertThat(reason(cabinet.links.add(user, cabinet.byCode(1001)))).isEqualTo(Reason.ALREADY_LINKED);
        SignedInUser other = cabinet.resident("petrova", "petrova@mail.ru");
        assertThat(reason(cabinet.links.add(other, command)))
                .as("somebody else's key")
                .isEqualTo(Reason.KEY_USED);
    }

    @Test
    void ofManyThatAddAtOnceOneDoes() {
        List<Boolean> added = Together.on(
                8,
                number -> cabinet.links.add(user, cabinet.byCode(1001)).result().isPresent());
        assertThat(Collections.frequency(added, true)).isOne();
        assertThat(done(cabinet.links.mine(user))).hasSize(1);
    }

    @Test
    void guessesAtOnceAreNotMoreThanTheLimit() {
        List<Long> looked = Together.on(8, number -> {
            long count = 0;
            for (int i = 0; i < 5; i++) {
                count += reason(cabinet.links.find(user, wrongCode(1001))) == Reason.ACCOUNT_NOT_PROVED ? 1 : 0;
            }
            return count;
        });
        assertThat(looked.stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
    }

    @Test
    void nobodyButThisPackageMakesALinkedAccount() {
        assertThat(LinkedAccount.class.getDeclaredConstructors())
                .isNotEmpty()
                .allMatch(constructor -> constructor.getModifiers() == 0);
        assertThat(LinkedAccount.class).isFinal();
        assertThat(Serializable.class.isAssignableFrom(LinkedAccount.class)).isFalse();
    }

    /** The table of roles. */
    @ParameterizedTest(name = "{0}, holds it today {1}: {2}")
    @CsvSource({
        "CODE, true, HOLDER, false, true, true",
        "SUM, true, VIEWER, false, true, false",
        "CODE, false, FORMER, true, false, false",
        "SUM, false, FORMER, true, false, false"
    })
    void theRoleFollowsFromTheProofAndTheDay(
            ProofKind proof, boolean holds, LinkRole role, boolean ownDebtOnly, boolean submits, boolean endsLinks) {
        assertThat(LinkRole.of(proof, holds)).isEqualTo(role);
        assertThat(role.ownDebtOnly()).isEqualTo(ownDebtOnly);
        assertThat(role.submits()).isEqualTo(submits);
        assertThat(role.endsLinks()).isEqualTo(endsLinks);
    }
}
