package io.saldo.testkit.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.mailing.Bounce;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.staff.CodeState;
import io.saldo.cabinet.staff.Deed;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffMember;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.cabinet.staff.StaffSession;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.PersonName;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of the ports of staff, check codes made anew, wishes and bounces, and of the search for people. */
public abstract class StaffContract {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");
    private static final AccountRef ACCOUNT = new AccountRef(new OrganizationId("uk-mira"), new AccountNumber("1001"));
    private static final AccountRef OTHER = new AccountRef(new OrganizationId("uk-other"), new AccountNumber("1001"));
    private static final Origin HOME = new Origin("192.0.2.10", "Firefox «ёлка» 🔥");
    private static final int THREADS = 8;

    private UnitOfWork<CabinetStore> books;

    /** A fresh, empty store; cleaning up is the store's own business. */
    protected abstract UnitOfWork<CabinetStore> open();

    @BeforeEach
    void openFresh() {
        books = open();
    }

    private void does(Consumer<CabinetStore> work) {
        books.<Optional<Object>>write(store -> {
            work.accept(store);
            return Optional.empty();
        });
    }

    private static <T> List<T> together(IntFunction<T> work) {
        return Together.on(THREADS, work).stream()
                .map(outcome -> {
                    T result = outcome.result();
                    if (result == null) {
                        throw new AssertionError("a thread failed", outcome.thrown());
                    }
                    return result;
                })
                .toList();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }

    private static StaffId staffId(int number) {
        return new StaffId(id(number));
    }

    private static StaffMember member(int number, String login) {
        return new StaffMember(
                staffId(number),
                new Login(login),
                "Анна Сергеевна «ё» 🔥",
                StaffRole.OPERATOR,
                new PasswordHash("$hash$" + number),
                number % 2 == 0 ? null : NOON.plus(Duration.ofHours(24)),
                new CodeState(1, 0),
                true,
                0);
    }

    private boolean added(StaffMember member) {
        return books.<Boolean>write(store -> store.staff().add(member));
    }

    private StaffMember found(int number) {
        return books.<Optional<StaffMember>>read(store -> store.staff().find(staffId(number)))
                .orElseThrow();
    }

    private boolean saved(StaffMember member) {
        return books.<Boolean>write(store -> store.staff().save(member));
    }

    private boolean used(int number, long step) {
        return books.<Boolean>write(store -> store.staff().useCode(staffId(number), step));
    }

    @Nested
    class OfStaff {
        @Test
        void aMemberIsReadAsItWasWritten() {
            assertThat(added(member(1, "anna"))).isTrue();
            assertThat(added(member(2, "boris"))).isTrue();
            assertThat(found(1)).isEqualTo(member(1, "anna").withVersion(1));
            assertThat(found(2)).isEqualTo(member(2, "boris").withVersion(1));
            assertThat(books.<List<StaffMember>>read(store -> store.staff().all()))
                    .containsExactly(found(1), found(2));
            assertThat(books.<Optional<StaffMember>>read(store -> store.staff().byLogin(new Login("ANNA"))))
                    .contains(found(1));
            assertThat(books.<Optional<StaffMember>>read(store -> store.staff().byLogin(new Login("nobody"))))
                    .isEmpty();
        }

        @Test
        void aLoginThatLooksLikeAnotherIsTaken() {
            assertThat(added(member(1, "anna"))).isTrue();
            assertThat(added(member(2, "Аnna"))).as("with a Russian letter").isFalse();
            assertThat(books.<List<StaffMember>>read(store -> store.staff().all()))
                    .hasSize(1);
        }

        @Test
        void ofManyWithOneLoginAtOnceOneIsAdded() {
            assertThat(together(number -> added(member(number + 1, "anna")))).containsOnlyOnce(true);
        }

        @Test
        void whatIsKnownAsItStandsIsSavedAndNothingElse() {
            added(member(1, "anna"));
            StaffMember known = found(1);
            var changed = new StaffMember(
                    known.id(),
                    known.login(),
                    "Анна",
                    StaffRole.ACCOUNTANT,
                    new PasswordHash("$other"),
                    null,
                    new CodeState(2, 7),
                    false,
                    known.version());
            assertThat(saved(changed)).isTrue();
            assertThat(found(1)).isEqualTo(changed.withVersion(2));
            assertThat(saved(changed)).as("known as it stood before").isFalse();
            assertThat(saved(member(5, "nobody").withVersion(1))).isFalse();
        }

        @Test
        void aStepIsUsedOnceAndNoneBeforeItAgain() {
            added(member(1, "anna"));
            assertThat(used(1, 10)).isTrue();
            assertThat(used(1, 10)).isFalse();
            assertThat(used(1, 9)).isFalse();
            assertThat(used(1, 11)).isTrue();
            assertThat(used(5, 11)).isFalse();
            assertThat(found(1).code()).isEqualTo(new CodeState(1, 11));
            assertThat(found(1).version()).isEqualTo(1);
        }

        @Test
        void ofManyWhoUseOneStepAtOnceOneDoes() {
            added(member(1, "anna"));
            assertThat(together(number -> used(1, 10))).containsOnlyOnce(true);
        }
    }

    private static TokenHash token(int number) {
        return new Token("t" + number).hash();
    }

    private static StaffSession session(int number, int staff) {
        return new StaffSession(token(number), staffId(staff), NOON, NOON, NOON.plus(Duration.ofHours(number)), HOME);
    }

    private Optional<StaffSession> session(int number) {
        return books.read(store -> store.staffSessions().find(token(number)));
    }

    @Nested
    class OfSessions {
        @BeforeEach
        void begin() {
            added(member(1, "anna"));
            added(member(2, "boris"));
            does(store -> store.staffSessions().add(session(1, 1)));
            does(store -> store.staffSessions().add(session(2, 1)));
            does(store -> store.staffSessions().add(session(3, 2)));
        }

        @Test
        void aSessionIsReadAsItWasWrittenAndSeenAgain() {
            assertThat(session(1)).contains(session(1, 1));
            does(store -> store.staffSessions().seen(token(1), NOON.plusSeconds(60)));
            does(store -> store.staffSessions().seen(token(9), NOON));
            assertThat(session(1)).map(StaffSession::seen).contains(NOON.plusSeconds(60));
            assertThat(session(2)).map(StaffSession::seen).contains(NOON);
            assertThat(session(9)).isEmpty();
        }

        @Test
        void sessionsEndOneByOneAllOfAMemberAndByTime() {
            assertThat(books.<Boolean>write(store -> store.staffSessions().end(token(1))))
                    .isTrue();
            assertThat(books.<Boolean>write(store -> store.staffSessions().end(token(1))))
                    .isFalse();
            assertThat(session(1)).isEmpty();
            assertThat(books.<Integer>write(store -> store.staffSessions().endAll(staffId(1))))
                    .isEqualTo(1);
            assertThat(session(2)).isEmpty();
            does(store ->
                    store.staffSessions().prune(NOON.plus(Duration.ofHours(3)).minusNanos(1000)));
            assertThat(session(3)).isPresent();
            does(store -> store.staffSessions().prune(NOON.plus(Duration.ofHours(3))));
            assertThat(session(3)).isEmpty();
        }
    }

    @Nested
    class OfDeeds {
        private static Deed deed(int second, String action, String about) {
            return new Deed(NOON.plusSeconds(second), staffId(1), action, about, "причина «'; --»", HOME);
        }

        @Test
        void deedsAreReadAsTheyWereWrittenTheNewestFirst() {
            does(store -> store.deeds().add(deed(2, "account", "1001")));
            does(store -> store.deeds().add(deed(1, "account", "1002")));
            does(store -> store.deeds().add(deed(2, "close", "1001")));
            assertThat(books.<List<Deed>>read(store -> store.deeds().latest(10)))
                    .containsExactly(deed(2, "close", "1001"), deed(2, "account", "1001"), deed(1, "account", "1002"));
            assertThat(books.<List<Deed>>read(store -> store.deeds().latest(1)))
                    .containsExactly(deed(2, "close", "1001"));
            assertThat(books.<List<Deed>>read(store -> store.deeds().about("1002", 10)))
                    .containsExactly(deed(1, "account", "1002"));
            assertThat(books.<List<Deed>>read(store -> store.deeds().about("9", 10)))
                    .isEmpty();
        }
    }

    @Nested
    class OfCodes {
        private int renewed(AccountRef account) {
            return books.<Integer>write(store -> store.codeEditions().renew(account));
        }

        @Test
        void eachAccountOfEachOrganizationCountsForItself() {
            assertThat(books.<Integer>read(store -> store.codeEditions().of(ACCOUNT)))
                    .isZero();
            assertThat(renewed(ACCOUNT)).isEqualTo(1);
            assertThat(renewed(ACCOUNT)).isEqualTo(2);
            assertThat(renewed(OTHER)).isEqualTo(1);
            assertThat(books.<Integer>read(store -> store.codeEditions().of(ACCOUNT)))
                    .isEqualTo(2);
        }

        @Test
        void ofManyAtOnceEachIsCounted() {
            assertThat(together(number -> renewed(ACCOUNT))).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Nested
    class OfWishes {
        private static Wish wish(int user, AccountRef account, WishKind kind) {
            return new Wish(new UserId(id(user)), account, kind);
        }

        private void put(Wish wish) {
            does(store -> store.wishes().put(wish));
        }

        private List<UserId> who(AccountRef account, WishKind kind) {
            return books.read(store -> store.wishes().who(account, kind));
        }

        @Test
        void wishesArePutOnceAndTakenAway() {
            Wish documents = wish(7, ACCOUNT, WishKind.DOCUMENTS);
            put(documents);
            put(documents);
            put(wish(7, ACCOUNT, WishKind.DEBTS));
            put(wish(7, OTHER, WishKind.DOCUMENTS));
            put(wish(6, ACCOUNT, WishKind.DOCUMENTS));
            assertThat(books.<List<Wish>>read(store -> store.wishes().of(new UserId(id(7)))))
                    .containsExactly(wish(7, ACCOUNT, WishKind.DEBTS), documents, wish(7, OTHER, WishKind.DOCUMENTS));
            assertThat(who(ACCOUNT, WishKind.DOCUMENTS)).containsExactly(new UserId(id(6)), new UserId(id(7)));
            assertThat(who(OTHER, WishKind.DEBTS)).isEmpty();
            assertThat(books.<List<AccountRef>>read(store -> store.wishes().accounts(WishKind.DOCUMENTS)))
                    .containsExactly(ACCOUNT, OTHER);
            assertThat(books.<List<AccountRef>>read(store -> store.wishes().accounts(WishKind.READINGS)))
                    .isEmpty();
            assertThat(books.<Boolean>write(store -> store.wishes().remove(documents)))
                    .isTrue();
            assertThat(books.<Boolean>write(store -> store.wishes().remove(documents)))
                    .isFalse();
            does(store -> store.wishes().erase(new UserId(id(7))));
            assertThat(books.<List<Wish>>read(store -> store.wishes().of(new UserId(id(7)))))
                    .isEmpty();
            assertThat(who(ACCOUNT, WishKind.DOCUMENTS)).containsExactly(new UserId(id(6)));
        }

        @Test
        void oneWishPutByManyAtOnceIsOne() {
            together(number -> {
                put(wish(7, ACCOUNT, WishKind.DOCUMENTS));
                return number;
            });
            assertThat(who(ACCOUNT, WishKind.DOCUMENTS)).hasSize(1);
        }

        @Test
        void theLatestBounceOfAUserIsKept() {
            var user = new UserId(id(7));
            var first = new Bounce(new EmailAddress("ivanova@mail.ru"), NOON, "550 нет такого");
            var second = new Bounce(new EmailAddress("novaya@mail.ru"), NOON.plusSeconds(1), "");
            does(store -> store.bounces().put(user, first));
            assertThat(books.<Optional<Bounce>>read(store -> store.bounces().of(user)))
                    .contains(first);
            does(store -> store.bounces().put(user, second));
            assertThat(books.<Optional<Bounce>>read(store -> store.bounces().of(user)))
                    .contains(second);
            does(store -> store.bounces().forget(user));
            does(store -> store.bounces().forget(user));
            assertThat(books.<Optional<Bounce>>read(store -> store.bounces().of(user)))
                    .isEmpty();
        }
    }

    @Nested
    class OfSearch {
        private void registered(int number, String login, String surname, String email, String phone) {
            does(store -> store.users()
                    .add(new User(
                            new UserId(id(number)),
                            new Login(login),
                            new PasswordHash("$hash"),
                            new Contacts(
                                    new PersonName(surname, "Пётр", number % 2 == 0 ? null : "Фёдорович"),
                                    new EmailAddress(email),
                                    new Phone(phone)),
                            NOON,
                            new Standing.Pending(NOON.plusSeconds(60)),
                            0)));
        }

        private List<String> logins(String text, int atMost) {
            return books.<List<User>>read(store -> store.users().search(text, atMost)).stream()
                    .map(user -> user.login().value())
                    .toList();
        }

        @Test
        void peopleAreFoundByAPartOfWhatIsKnownOfThem() {
            registered(1, "yolkin", "Ёлкин", "peter@mail.ru", "+79120001122");
            registered(2, "elkina", "Елкина", "anna_100%@mail.ru", "+73433334455");
            assertThat(logins(User.searched("ЁЛКИН"), 10)).containsExactly("yolkin", "elkina");
            assertThat(logins("елкин", 1)).containsExactly("yolkin");
            assertThat(logins("петр федор", 10)).containsExactly("yolkin");
            assertThat(logins("3433334455", 10)).containsExactly("elkina");
            assertThat(logins("_100%@", 10)).containsExactly("elkina");
            assertThat(logins("%", 10)).containsExactly("elkina");
            assertThat(logins("'; drop table", 10)).isEmpty();
        }

        @Test
        void whoeverChangesIsFoundAsHeIsNow() {
            registered(1, "yolkin", "Ёлкин", "peter@mail.ru", "+79120001122");
            books.write(store -> {
                User user = store.users().find(new UserId(id(1))).orElseThrow();
                return store.users()
                        .save(user.withContacts(user.contacts().withEmail(new EmailAddress("novyj@mail.ru"))));
            });
            assertThat(logins("peter@", 10)).isEmpty();
            assertThat(logins("novyj", 10)).containsExactly("yolkin");
        }
    }
}
