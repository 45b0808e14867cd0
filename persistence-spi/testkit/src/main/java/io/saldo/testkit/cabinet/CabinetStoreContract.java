package io.saldo.testkit.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.consent.ConsentText;
import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.link.ProofKind;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.session.Session;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.session.SessionKeys;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.PersonName;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the cabinet's ports. */
public abstract class CabinetStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");
    private static final AccountRef ACCOUNT = new AccountRef(new OrganizationId("uk-mira"), new AccountNumber("1001"));
    private static final int THREADS = 8;

    private UnitOfWork<CabinetStore> books;

    /** A fresh, empty store; cleaning up is the store's own business. */
    protected abstract UnitOfWork<CabinetStore> open();

    @BeforeEach
    void openFresh() {
        books = open();
    }

    /** What each came back with; whoever threw has failed the test. */
    private static <T> List<T> together(int threads, IntFunction<T> work) {
        return Together.on(threads, work).stream()
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

    private static User user(int number, String login, String email) {
        return new User(
                new UserId(id(number)),
                new Login(login),
                new PasswordHash("$hash$" + number),
                new Contacts(
                        new PersonName("Иванова-Ёлкина", "Мария", null),
                        new EmailAddress(email),
                        new Phone("+79123456789")),
                NOON,
                new Standing.Pending(NOON.plus(Duration.ofHours(24))),
                0);
    }

    private User added(int number, String login, String email) {
        assertThat(books.<Boolean>write(store -> store.users().add(user(number, login, email))))
                .isTrue();
        return found(number);
    }

    private User found(int number) {
        return books.<Optional<User>>read(store -> store.users().find(new UserId(id(number))))
                .orElseThrow();
    }

    private Saved saved(User user) {
        return books.write(store -> store.users().save(user));
    }

    private static MailToken token(String text, Purpose purpose, int user) {
        return new MailToken(new Token(text).hash(), purpose, new UserId(id(user)), null, NOON.plusSeconds(3600));
    }

    private static Session session(int number, int user, String token) {
        return new Session(
                new SessionId(id(number)),
                new UserId(id(user)),
                new SessionKeys(new Token(token).hash(), null, NOON),
                NOON,
                NOON,
                NOON.plusSeconds(3600),
                false,
                new Origin("192.0.2.10", "Firefox"));
    }

    private static AccountLink link(int number, int user) {
        return new AccountLink(
                new LinkId(id(number)),
                new UserId(id(user)),
                ACCOUNT,
                new DebtorId("d-1001"),
                ProofKind.CODE,
                NOON,
                null);
    }

    private static Fingerprint content(String text) {
        return Fingerprint.of(out -> out.field("text", text));
    }

    /** P-1, P-2, P-19. */
    @Nested
    class Units {
        @Test
        void aUnitThatThrowsForgetsEverythingItDid() {
            var failure = new IllegalStateException("in the middle");
            assertThatThrownBy(() -> books.write(store -> {
                        store.users().add(user(1, "ivan", "ivan@mail.ru"));
                        store.mailTokens().put(token("t", Purpose.ACTIVATION, 1));
                        store.sessions().add(session(1, 1, "s"));
                        store.links().add(link(1, 1));
                        store.attempts().count(Subject.of(Tried.SIGN_IN_BY_NAME, "ivan"), NOON);
                        store.events().add(event(1, NOON, EventKind.SIGNED_IN));
                        store.consents().add(consent(1));
                        store.commands().take(new CommandKey("register", "k"), content("a"));
                        store.outbox().put(new Message("m", "letter", "a", ""));
                        throw failure;
                    }))
                    .isSameAs(failure);
            books.<Optional<Object>>write(store -> {
                assertThat(store.users().find(new UserId(id(1)))).isEmpty();
                assertThat(store.users().byLogin(new Login("ivan"))).isEmpty();
                assertThat(store.mailTokens().find(new Token("t").hash(), Purpose.ACTIVATION))
                        .isEmpty();
                assertThat(store.sessions().find(new SessionId(id(1)))).isEmpty();
                assertThat(store.links().of(new UserId(id(1)))).isEmpty();
                assertThat(store.attempts().counted(Subject.of(Tried.SIGN_IN_BY_NAME, "ivan"), NOON))
                        .isZero();
                assertThat(store.events().latest(id(1), 10)).isEmpty();
                assertThat(store.consents().of(id(1))).isEmpty();
                assertThat(store.commands().take(new CommandKey("register", "k"), content("b")))
                        .isEqualTo(new Taken.First());
                // a message forgotten may be put anew with another body
                store.outbox().put(new Message("m", "letter", "a", "another"));
                return Optional.empty();
            });
        }

        @Test
        void whatAUnitDidIsSeenByTheNextAndByItself() {
            books.<Optional<Object>>write(store -> {
                store.users().add(user(1, "ivan", "ivan@mail.ru"));
                assertThat(store.users().byLogin(new Login("ivan"))).isPresent();
                return Optional.empty();
            });
            assertThat(found(1)).isEqualTo(user(1, "ivan", "ivan@mail.ru").withVersion(1));
        }

        @Test
        void aUnitThatReadsWritesNothing() {
            assertThatThrownBy(() -> books.<Boolean>read(store -> store.users().add(user(1, "ivan", "ivan@mail.ru"))))
                    .isInstanceOf(RuntimeException.class);
            assertThat(books.<Optional<User>>read(store -> store.users().find(new UserId(id(1)))))
                    .isEmpty();
        }

        @Test
        void whatOneUnitReadsComesFromOneMoment() {
            added(1, "ivan", "ivan@mail.ru");
            books.<Optional<Object>>read(store -> {
                assertThat(store.users().byLogin(new Login("petr"))).isEmpty();
                together(1, number -> added(2, "petr", "petr@mail.ru"));
                assertThat(store.users().byLogin(new Login("petr"))).isEmpty();
                return Optional.empty();
            });
            assertThat(found(2).login().value()).isEqualTo("petr");
        }

        @Test
        void portsAreOfNoUseAfterTheirUnit() {
            var kept = new AtomicReference<CabinetStore>();
            books.<Optional<Object>>write(store -> {
                kept.set(store);
                return Optional.empty();
            });
            assertThatThrownBy(() -> kept.get().users().add(user(1, "ivan", "ivan@mail.ru")))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Nested
    class Users {
        @ParameterizedTest(name = "{0} and {1}: one login {2}")
        @CsvSource({
            "ivan, IVAN, true",
            "ivan, ivаn, true", // the third letter is Russian
            "ivan, 1van, true",
            "lola, l0la, true",
            "маша, Maшa, true",
            "ivan, ivan1, false",
            "ivan, i.van, false",
            "anna, hanna, false"
        })
        void aLoginIsUniqueWhateverItsCaseAndLookAlikeSpelling(String first, String second, boolean one) {
            added(1, first, "a@mail.ru");
            boolean taken = !books.<Boolean>write(store -> store.users().add(user(2, second, "b@mail.ru")));
            assertThat(taken).isEqualTo(one);
            assertThat(books.<Optional<User>>read(store -> store.users().byLogin(new Login(second)))
                            .map(User::id))
                    .contains(new UserId(id(one ? 1 : 2)));
        }

        @Test
        void aTakenLoginIsAnOutcomeAndTheUnitGoesOn() {
            added(1, "ivan", "a@mail.ru");
            books.<Optional<Object>>write(store -> {
                assertThat(store.users().add(user(2, "Ivan", "b@mail.ru"))).isFalse();
                assertThat(store.users().add(user(3, "petr", "c@mail.ru"))).isTrue();
                return Optional.empty();
            });
            assertThat(found(3).login()).isEqualTo(new Login("petr"));
        }

        @Test
        void ofManyThatWantOneLoginAtOnceOneGetsIt() {
            List<Boolean> added = together(
                    THREADS,
                    number -> books.<Boolean>write(store ->
                            store.users().add(user(number, number % 2 == 0 ? "ivan" : "ivаn", "a@mail.ru"))));
            assertThat(Collections.frequency(added, true)).isOne();
        }

        @Test
        void pendingUsersMayShareAnEmailAndOneOfThemMayBecomeActive() {
            User first = added(1, "ivan", "a@mail.ru");
            User second = added(2, "petr", "A@Mail.ru");
            assertThat(saved(first.activated(NOON))).isEqualTo(Saved.SAVED);
            assertThat(saved(second.activated(NOON))).isEqualTo(Saved.EMAIL_TAKEN);
            assertThat(found(2).isActive()).isFalse();
            assertThat(books.<Optional<User>>read(store -> store.users().byEmail(new EmailAddress("a@MAIL.ru"))))
                    .map(User::id)
                    .contains(new UserId(id(1)));
        }

        @Test
        void anActiveUserGetsNoEmailOfAnother() {
            assertThat(saved(added(1, "ivan", "a@mail.ru").activated(NOON))).isEqualTo(Saved.SAVED);
            assertThat(saved(added(2, "petr", "b@mail.ru").activated(NOON))).isEqualTo(Saved.SAVED);
            User second = found(2);
            // the look-alike has a Russian letter
            User wishing = second.withContacts(second.contacts().withEmail(new EmailAddress("а@mail.ru")));
            assertThat(saved(wishing)).isEqualTo(Saved.EMAIL_TAKEN);
            assertThat(found(2)).isEqualTo(second);
        }

        @Test
        void ofManyThatConfirmOneEmailAtOnceOneGetsIt() {
            for (int i = 0; i < THREADS; i++) {
                added(i, "login" + i + i, "a@mail.ru");
            }
            List<Saved> saved = together(THREADS, number -> saved(found(number).activated(NOON)));
            assertThat(Collections.frequency(saved, Saved.SAVED)).isOne();
            assertThat(Collections.frequency(saved, Saved.EMAIL_TAKEN)).isEqualTo(THREADS - 1);
        }

        @Test
        void anErasedUserFreesLoginAndEmail() {
            assertThat(saved(added(1, "ivan", "a@mail.ru").activated(NOON))).isEqualTo(Saved.SAVED);
            books.<Optional<Object>>write(store -> {
                store.users().erase(new UserId(id(1)));
                return Optional.empty();
            });
            assertThat(saved(added(2, "ivan", "a@mail.ru").activated(NOON))).isEqualTo(Saved.SAVED);
        }

        @Test
        void savingWhatAnotherHasSavedMeanwhileChangesNothing() {
            User read = added(1, "ivan", "a@mail.ru");
            assertThat(saved(read.withPassword(new PasswordHash("first")))).isEqualTo(Saved.SAVED);
            assertThat(saved(read.withPassword(new PasswordHash("second")))).isEqualTo(Saved.STALE);
            assertThat(found(1))
                    .isEqualTo(read.withPassword(new PasswordHash("first")).withVersion(2));
        }

        @Test
        void savingAnErasedUserIsStale() {
            assertThat(saved(user(1, "ivan", "a@mail.ru").withVersion(1))).isEqualTo(Saved.STALE);
        }

        @Test
        void noUpdateIsLostWhoeverWritesAtTheSameTime() {
            User read = added(1, "ivan", "a@mail.ru");
            List<Saved> saved =
                    together(THREADS, number -> saved(read.withPassword(new PasswordHash("of thread " + number))));
            assertThat(Collections.frequency(saved, Saved.SAVED)).isOne();
            int winner = saved.indexOf(Saved.SAVED);
            assertThat(found(1).password()).isEqualTo(new PasswordHash("of thread " + winner));
            assertThat(found(1).version()).isEqualTo(2);
        }

        @Test
        void lapsedUsersComeOldestFirst() {
            added(1, "ivan", "a@mail.ru");
            assertThat(saved(added(2, "petr", "b@mail.ru").activated(NOON))).isEqualTo(Saved.SAVED);
            Instant later = NOON.plus(Duration.ofHours(24));
            assertThat(books.<List<User>>read(store -> store.users().lapsed(later.minusNanos(1000), 10)))
                    .isEmpty();
            assertThat(books.<List<User>>read(store -> store.users().lapsed(later, 10)))
                    .extracting(User::id)
                    .containsExactly(new UserId(id(1)));
        }
    }

    @Nested
    class Tokens {
        private Optional<MailToken> used(String text, Purpose purpose) {
            return books.write(store -> store.mailTokens().use(new Token(text).hash(), purpose));
        }

        private void put(MailToken token) {
            books.<Optional<Object>>write(store -> {
                store.mailTokens().put(token);
                return Optional.empty();
            });
        }

        @Test
        void aTokenIsUsedOnce() {
            put(token("t", Purpose.ACTIVATION, 1));
            assertThat(used("t", Purpose.ACTIVATION)).contains(token("t", Purpose.ACTIVATION, 1));
            assertThat(used("t", Purpose.ACTIVATION)).isEmpty();
        }

        @Test
        void ofManyThatUseATokenAtOnceOneGetsIt() {
            put(token("t", Purpose.PASSWORD_RESET, 1));
            List<Boolean> used = together(
                    THREADS, number -> used("t", Purpose.PASSWORD_RESET).isPresent());
            assertThat(Collections.frequency(used, true)).isOne();
        }

        @Test
        void aTokenOpensNothingButItsOwnPurpose() {
            put(token("t", Purpose.ACTIVATION, 1));
            for (Purpose other : Purpose.values()) {
                if (other != Purpose.ACTIVATION) {
                    assertThat(used("t", other)).isEmpty();
                }
            }
            assertThat(used("t", Purpose.ACTIVATION)).isPresent();
        }

        @Test
        void aNewerOneReplacesTheOneOfTheSameUserAndPurpose() {
            put(token("old", Purpose.ACTIVATION, 1));
            put(token("other purpose", Purpose.DISOWN, 1));
            put(token("other user", Purpose.ACTIVATION, 2));
            put(token("new", Purpose.ACTIVATION, 1));
            assertThat(used("old", Purpose.ACTIVATION)).isEmpty();
            assertThat(used("new", Purpose.ACTIVATION)).isPresent();
            assertThat(used("other purpose", Purpose.DISOWN)).isPresent();
            assertThat(used("other user", Purpose.ACTIVATION)).isPresent();
        }

        @Test
        void aTokenUsedInAUnitThatThrowsMayBeUsedAgain() {
            put(token("t", Purpose.ACTIVATION, 1));
            assertThatThrownBy(() -> books.write(store -> {
                        store.mailTokens().use(new Token("t").hash(), Purpose.ACTIVATION);
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");
            assertThat(used("t", Purpose.ACTIVATION)).isPresent();
        }

        @Test
        void theNewAddressThatATokenConfirmsComesBackAsItWas() {
            var email = new EmailAddress("Почта+1@домен.рф");
            TokenHash hash = new Token("t").hash();
            put(new MailToken(hash, Purpose.EMAIL_CHANGE, new UserId(id(1)), email, NOON));
            assertThat(used("t", Purpose.EMAIL_CHANGE).map(MailToken::email)).contains(email);
        }
    }

    @Nested
    class Keys {
        private final CommandKey key = new CommandKey("register", "k-1");

        private Taken take(String text) {
            return books.write(store -> {
                Taken taken = store.commands().take(key, content(text));
                if (taken instanceof Taken.First) {
                    store.commands().done(key, "result of " + text);
                }
                return taken;
            });
        }

        @Test
        void theSameContentIsToldTheFirstResultAndOtherContentIsAConflict() {
            assertThat(take("a")).isEqualTo(new Taken.First());
            assertThat(take("a")).isEqualTo(new Taken.Repeated("result of a"));
            assertThat(take("b")).isEqualTo(new Taken.Conflict(content("a")));
            assertThat(take("a")).isEqualTo(new Taken.Repeated("result of a"));
        }

        @Test
        void aKeyIsKeptOnlyWithItsUnit() {
            assertThatThrownBy(() -> books.write(store -> {
                        store.commands().take(key, content("a"));
                        store.commands().done(key, "never");
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");
            assertThat(take("b")).isEqualTo(new Taken.First());
        }

        @Test
        void aKeyGivenBackIsFree() {
            books.<Optional<Object>>write(store -> {
                assertThat(store.commands().take(key, content("a"))).isEqualTo(new Taken.First());
                store.commands().giveBack(key);
                return Optional.empty();
            });
            assertThat(take("b")).isEqualTo(new Taken.First());
        }

        @Test
        void onlyWhoTookAKeyFirstMayGiveItBackOrTellItsResult() {
            take("a");
            assertThatThrownBy(() -> books.write(store -> {
                        store.commands().giveBack(key);
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> books.write(store -> {
                        store.commands().done(key, "another");
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(take("a")).isEqualTo(new Taken.Repeated("result of a"));
        }

        @Test
        void keysOfDifferentKindsAreDifferent() {
            take("a");
            var other = new CommandKey("add-account", "k-1");
            assertThat(books.<Taken>write(store -> store.commands().take(other, content("b"))))
                    .isEqualTo(new Taken.First());
        }

        @Test
        void ofManyThatTakeAKeyAtOnceOneIsFirstAndTheOthersAreToldItsResult() {
            List<Taken> taken = together(THREADS, number -> take("a"));
            assertThat(Collections.frequency(taken, new Taken.First())).isOne();
            assertThat(Collections.frequency(taken, new Taken.Repeated("result of a")))
                    .isEqualTo(THREADS - 1);
        }
    }

    @Nested
    class Counters {
        private final Subject subject = Subject.of(Tried.SIGN_IN_BY_NAME, "ivan");

        private int count(Instant window) {
            return books.write(store -> store.attempts().count(subject, window));
        }

        @Test
        void eachWindowCountsForItself() {
            assertThat(count(NOON)).isEqualTo(1);
            assertThat(count(NOON)).isEqualTo(2);
            assertThat(count(NOON.plusSeconds(60))).isEqualTo(1);
        }

        @Test
        void noTryIsLostWhoeverTriesAtTheSameTime() {
            List<Integer> counted = together(THREADS, number -> count(NOON));
            assertThat(counted).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }

        @Test
        void aTryTakenBackIsNotCounted() {
            count(NOON);
            books.<Optional<Object>>write(store -> {
                store.attempts().count(subject, NOON);
                store.attempts().takeBack(subject, NOON);
                return Optional.empty();
            });
            assertThat(books.<Integer>read(store -> store.attempts().counted(subject, NOON)))
                    .isEqualTo(1);
        }

        @Test
        void forgettingASubjectLeavesTheOthers() {
            count(NOON);
            var other = Subject.of(Tried.SIGN_IN_BY_NAME, "petr");
            books.<Optional<Object>>write(store -> {
                store.attempts().count(other, NOON);
                store.attempts().forget(subject);
                return Optional.empty();
            });
            assertThat(books.<Integer>read(store -> store.attempts().counted(subject, NOON)))
                    .isZero();
            assertThat(books.<Integer>read(store -> store.attempts().counted(other, NOON)))
                    .isEqualTo(1);
        }

        @Test
        void pruningForgetsWindowsThatBeganBefore() {
            count(NOON);
            count(NOON.plusSeconds(60));
            books.<Optional<Object>>write(store -> {
                store.attempts().prune(NOON.plusSeconds(60));
                return Optional.empty();
            });
            assertThat(count(NOON)).isEqualTo(1);
            assertThat(count(NOON.plusSeconds(60))).isEqualTo(2);
        }
    }

    @Nested
    class SessionsKept {
        private boolean replace(Session expected, Session next) {
            return books.write(store -> store.sessions().replace(expected, next));
        }

        private void add(Session session) {
            books.<Optional<Object>>write(store -> {
                store.sessions().add(session);
                return Optional.empty();
            });
        }

        @Test
        void aSessionIsFoundByItsTokenAndTheOneBeforeIt() {
            Session first = session(1, 1, "first");
            add(first);
            Session second = renamed(first, "second");
            assertThat(replace(first, second)).isTrue();
            Session third = renamed(second, "third");
            assertThat(replace(second, third)).isTrue();
            assertThat(byToken("first")).isEmpty();
            assertThat(byToken("second")).contains(third);
            assertThat(byToken("third")).contains(third);
        }

        @Test
        void ofManyThatReplaceOneAtOnceOneDoes() {
            Session first = session(1, 1, "first");
            add(first);
            List<Boolean> replaced = together(THREADS, number -> replace(first, renamed(first, "next " + number)));
            assertThat(Collections.frequency(replaced, true)).isOne();
            assertThat(byToken("next " + replaced.indexOf(true))).isPresent();
        }

        @Test
        void anEndedSessionIsNotReplaced() {
            Session first = session(1, 1, "first");
            add(first);
            assertThat(books.<Boolean>write(store -> store.sessions().end(first.user(), first.id())))
                    .isTrue();
            assertThat(replace(first, renamed(first, "next"))).isFalse();
            assertThat(byToken("next")).isEmpty();
        }

        @Test
        void nobodyEndsASessionOfAnotherUser() {
            Session first = session(1, 1, "first");
            add(first);
            assertThat(books.<Boolean>write(store -> store.sessions().end(new UserId(id(2)), first.id())))
                    .isFalse();
            assertThat(byToken("first")).contains(first);
        }

        @Test
        void allOthersAreEndedAndTheKeptOneAndThoseOfOtherUsersStay() {
            for (int i = 1; i <= 4; i++) {
                add(session(i, i == 4 ? 2 : 1, "token " + i));
            }
            assertThat(books.<Integer>write(
                            store -> store.sessions().endOthers(new UserId(id(1)), new SessionId(id(2)))))
                    .isEqualTo(2);
            assertThat(books.<List<Session>>read(store -> store.sessions().of(new UserId(id(1)))))
                    .extracting(Session::id)
                    .containsExactly(new SessionId(id(2)));
            assertThat(byToken("token 4")).isPresent();
            assertThat(books.<Integer>write(store -> store.sessions().endOthers(new UserId(id(1)), null)))
                    .isEqualTo(1);
        }

        private Session renamed(Session session, String token) {
            return new Session(
                    session.id(),
                    session.user(),
                    new SessionKeys(new Token(token).hash(), session.keys().current(), NOON),
                    session.begun(),
                    session.seen(),
                    session.until(),
                    session.remembered(),
                    session.origin());
        }

        private Optional<Session> byToken(String token) {
            return books.read(store -> store.sessions().byToken(new Token(token).hash()));
        }
    }

    @Nested
    class Links {
        private boolean add(AccountLink link) {
            return books.write(store -> store.links().add(link));
        }

        private boolean end(int number) {
            var end = new LinkEnd(NOON, LinkEnd.Cause.REMOVED, id(1));
            return books.write(store -> store.links().end(new LinkId(id(number)), end));
        }

        @Test
        void aUserHasOneStandingLinkToAnAccount() {
            assertThat(add(link(1, 1))).isTrue();
            assertThat(add(link(2, 1))).isFalse();
            assertThat(add(link(3, 2))).isTrue();
            assertThat(books.<List<AccountLink>>read(store -> store.links().to(ACCOUNT)))
                    .containsExactly(link(1, 1), link(3, 2));
        }

        @Test
        void ofManyThatLinkAtOnceOneDoes() {
            List<Boolean> added = together(THREADS, number -> add(link(number, 1)));
            assertThat(Collections.frequency(added, true)).isOne();
        }

        @Test
        void anEndedLinkStandsNoMoreAndStaysAsItWas() {
            add(link(1, 1));
            assertThat(end(1)).isTrue();
            assertThat(end(1)).isFalse();
            books.<Optional<Object>>read(store -> {
                assertThat(store.links().standing(new UserId(id(1)), ACCOUNT)).isEmpty();
                assertThat(store.links().of(new UserId(id(1)))).isEmpty();
                assertThat(store.links().to(ACCOUNT)).isEmpty();
                AccountLink kept = store.links().find(new LinkId(id(1))).orElseThrow();
                assertThat(kept.end()).isEqualTo(new LinkEnd(NOON, LinkEnd.Cause.REMOVED, id(1)));
                assertThat(kept.since()).isEqualTo(NOON);
                return Optional.empty();
            });
            assertThat(add(link(2, 1))).as("linked again").isTrue();
        }
    }

    private static SecurityEvent event(int user, Instant at, EventKind kind) {
        return new SecurityEvent(id(user), at, kind, id(user), new Origin("192.0.2.10", "Firefox «123» 🦊"), "о чём");
    }

    private static Consent consent(int user) {
        return new Consent(id(user), "2026-03", new ConsentText("2026-03", "text").fingerprint(), NOON, null);
    }

    /** P-3, P-21. */
    @Nested
    class JournalsAndConsents {
        @Test
        void aJournalComesNewestFirstAndAsItWasWritten() {
            books.<Optional<Object>>write(store -> {
                store.events().add(event(1, NOON, EventKind.REGISTERED));
                store.events().add(event(1, NOON, EventKind.ACTIVATED));
                store.events().add(event(1, NOON.plusNanos(1000), EventKind.SIGNED_IN));
                store.events().add(event(2, NOON, EventKind.SIGNED_IN));
                return Optional.empty();
            });
            assertThat(books.<List<SecurityEvent>>read(store -> store.events().latest(id(1), 2)))
                    .containsExactly(
                            event(1, NOON.plusNanos(1000), EventKind.SIGNED_IN), event(1, NOON, EventKind.ACTIVATED));
        }

        @Test
        void anErasedJournalIsGoneAndThoseOfOthersStay() {
            books.<Optional<Object>>write(store -> {
                store.events().add(event(1, NOON, EventKind.REGISTERED));
                store.events().add(event(2, NOON, EventKind.REGISTERED));
                store.events().erase(id(1));
                return Optional.empty();
            });
            assertThat(books.<List<SecurityEvent>>read(store -> store.events().latest(id(1), 9)))
                    .isEmpty();
            assertThat(books.<List<SecurityEvent>>read(store -> store.events().latest(id(2), 9)))
                    .hasSize(1);
        }

        @Test
        void aConsentIsWithdrawnOnceAndStays() {
            books.<Optional<Object>>write(store -> {
                store.consents().add(consent(1));
                store.consents().withdraw(id(1), NOON.plusSeconds(1));
                store.consents().withdraw(id(1), NOON.plusSeconds(2));
                return Optional.empty();
            });
            Consent given = consent(1);
            assertThat(books.<List<Consent>>read(store -> store.consents().of(id(1))))
                    .containsExactly(new Consent(
                            given.user(), given.edition(), given.text(), given.given(), NOON.plusSeconds(1)));
        }
    }

    @Nested
    class Outboxes {
        @Test
        void aMessagePutTwiceIsOneAndAnotherUnderItsIdIsAnError() {
            var message = new Message("m", "letter", "a", "body");
            books.<Optional<Object>>write(store -> {
                store.outbox().put(message);
                store.outbox().put(message);
                return Optional.empty();
            });
            assertThatThrownBy(() -> books.write(store -> {
                        store.outbox().put(new Message("m", "letter", "a", "another"));
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
