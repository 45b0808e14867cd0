package io.saldo.testkit.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.appeal.Appeal;
import io.saldo.cabinet.appeal.AppealAbout;
import io.saldo.cabinet.appeal.AppealEntry;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealKind;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.appeal.Attachment;
import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.AttachmentKind;
import io.saldo.cabinet.appeal.ReplyTo;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.PaidService;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestState;
import io.saldo.cabinet.request.RequestStep;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.testkit.Together;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of the ports of appeals, files, requests and numbers. */
public abstract class CorrespondenceContract {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");
    private static final OrganizationId OURS = new OrganizationId("uk-mira");
    private static final AccountRef ACCOUNT = new AccountRef(OURS, new AccountNumber("1001"));
    private static final AccountRef OTHER = new AccountRef(new OrganizationId("uk-other"), new AccountNumber("1001"));
    private static final int THREADS = 8;

    private UnitOfWork<CabinetStore> books;

    /** A fresh, empty store; cleaning up is the store's own business. */
    protected abstract UnitOfWork<CabinetStore> open();

    /** What each of some threads that begin together comes back with. */
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

    @BeforeEach
    void openFresh() {
        books = open();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }

    private static Appeal appeal(int number, AccountRef account, LocalDate until) {
        return new Appeal(
                new AppealId(id(number)),
                "2026/" + number,
                account,
                new UserId(id(7)),
                AppealKind.QUESTION,
                "Почему «отопление» выросло 🔥?",
                new ReplyTo(new EmailAddress("ivanova@mail.ru"), number % 2 == 0 ? null : new Phone("+79123456789")),
                number % 2 == 0 ? null : new AppealAbout("Отопление, октябрь 2026, 1 234,56 ₽", "V × T = P\nп. 42(1)"),
                new Appeal.Deadline(NOON.plusSeconds(number), until));
    }

    private static Appeal appeal(int number) {
        return appeal(number, ACCOUNT, LocalDate.of(2026, 12, 14));
    }

    private static AppealEntry entry(int appeal, int ordinal, AppealState state) {
        return new AppealEntry(
                new AppealId(id(appeal)),
                ordinal,
                NOON.plusSeconds(ordinal),
                ordinal % 2 == 1,
                ordinal % 2 == 1 ? "staff-1" : id(7),
                ordinal % 2 == 1 ? "" : "Текст\nв две строки",
                ordinal == 0
                        ? List.of(
                                new Attachment(
                                        new AttachmentId(id(100 + appeal)),
                                        "квитанция.pdf",
                                        AttachmentKind.PDF,
                                        9,
                                        "ab".repeat(32)),
                                new Attachment(
                                        new AttachmentId(id(200 + appeal)),
                                        "счётчик.jpg",
                                        AttachmentKind.JPEG,
                                        3,
                                        "cd".repeat(32)))
                        : List.of(),
                state);
    }

    private void registered(Appeal appeal) {
        int number = Integer.parseInt(appeal.number().substring(5));
        books.<Optional<Object>>write(store -> {
            store.appeals().add(appeal, entry(number, 0, AppealState.REGISTERED));
            return Optional.empty();
        });
    }

    private boolean appended(AppealEntry entry) {
        return books.<Boolean>write(store -> store.appeals().append(entry));
    }

    private List<AppealEntry> thread(int number) {
        return books.read(store -> store.appeals().thread(new AppealId(id(number))));
    }

    @Nested
    class OfAppeals {
        @Test
        void anAppealIsReadAsItWasWritten() {
            registered(appeal(1));
            registered(appeal(2));
            assertThat(books.<Optional<Appeal>>read(store -> store.appeals().find(new AppealId(id(1)))))
                    .contains(appeal(1));
            assertThat(books.<Optional<Appeal>>read(store -> store.appeals().find(new AppealId(id(2)))))
                    .contains(appeal(2));
            assertThat(books.<Optional<Appeal>>read(store -> store.appeals().find(new AppealId(id(3)))))
                    .isEmpty();
            assertThat(thread(1)).containsExactly(entry(1, 0, AppealState.REGISTERED));
            assertThat(thread(3)).isEmpty();
        }

        @Test
        void thoseOfOneUserAndAccountAreListedTheNewestFirst() {
            registered(appeal(1));
            registered(appeal(2));
            registered(appeal(3, OTHER, LocalDate.of(2026, 12, 14)));
            assertThat(books.<List<Appeal>>read(store -> store.appeals().of(new UserId(id(7)), ACCOUNT)))
                    .containsExactly(appeal(2), appeal(1));
            assertThat(books.<List<Appeal>>read(store -> store.appeals().of(new UserId(id(7)))))
                    .extracting(Appeal::number)
                    .containsExactly("2026/3", "2026/2", "2026/1");
            assertThat(books.<List<Appeal>>read(store -> store.appeals().of(new UserId(id(8)))))
                    .isEmpty();
            assertThat(books.<List<Appeal>>read(store -> store.appeals().of(new UserId(id(8)), ACCOUNT)))
                    .isEmpty();
        }

        @Test
        void aThreadGrowsByItsNextEntryAlone() {
            registered(appeal(1));
            assertThat(appended(entry(1, 1, AppealState.IN_WORK))).isTrue();
            assertThat(appended(entry(1, 1, AppealState.CLOSED))).isFalse();
            assertThat(appended(entry(1, 3, AppealState.CLOSED))).isFalse();
            assertThat(appended(entry(5, 1, AppealState.CLOSED))).isFalse();
            assertThat(thread(1))
                    .containsExactly(entry(1, 0, AppealState.REGISTERED), entry(1, 1, AppealState.IN_WORK));
        }

        @Test
        void ofManyWhoGoOnAtOnceOneDoes() {
            registered(appeal(1));
            List<Boolean> answers = together(number -> appended(entry(1, 1, AppealState.ANSWERED)));
            assertThat(answers).containsOnlyOnce(true);
            assertThat(thread(1)).hasSize(2);
        }

        @Test
        void whatWaitsIsListedByItsDeadline() {
            registered(appeal(1));
            registered(appeal(2, ACCOUNT, LocalDate.of(2026, 12, 1)));
            registered(appeal(3));
            registered(appeal(4, OTHER, LocalDate.of(2026, 12, 1)));
            appended(entry(1, 1, AppealState.IN_WORK));
            appended(entry(3, 1, AppealState.ANSWERED));
            assertThat(books.<List<Appeal>>read(store -> store.appeals().waiting(OURS, 10)))
                    .extracting(Appeal::number)
                    .containsExactly("2026/2", "2026/1");
            assertThat(books.<List<Appeal>>read(store -> store.appeals().waiting(OURS, 1)))
                    .hasSize(1);
        }

        @Test
        void whatIsClosedForLongIsFoundAndErased() {
            registered(appeal(1));
            registered(appeal(2));
            appended(entry(1, 1, AppealState.CLOSED));
            Instant later = NOON.plusSeconds(3);
            assertThat(books.<List<Appeal>>read(store -> store.appeals().closedBefore(NOON.plusSeconds(1), 10)))
                    .isEmpty();
            assertThat(books.<List<Appeal>>read(store -> store.appeals().closedBefore(later, 10)))
                    .containsExactly(appeal(1));
            books.<Optional<Object>>write(store -> {
                store.appeals().erase(new AppealId(id(1)));
                return Optional.empty();
            });
            assertThat(books.<Optional<Appeal>>read(store -> store.appeals().find(new AppealId(id(1)))))
                    .isEmpty();
            assertThat(thread(1)).isEmpty();
            assertThat(thread(2)).hasSize(1);
        }
    }

    @Nested
    class OfFiles {
        @Test
        void aContentIsKeptToTheLastByteAndErased() {
            byte[] content = new byte[100_000];
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) (i * 31);
            }
            var file = new AttachmentId(id(1));
            books.<Optional<Object>>write(store -> {
                store.attachments().put(file, content);
                store.attachments().put(new AttachmentId(id(2)), "%PDF-".getBytes(UTF_8));
                return Optional.empty();
            });
            assertThat(books.<Optional<byte[]>>read(store -> store.attachments().find(file)))
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(content));
            books.<Optional<Object>>write(store -> {
                store.attachments().erase(file);
                store.attachments().erase(new AttachmentId(id(3)));
                return Optional.empty();
            });
            assertThat(books.<Optional<byte[]>>read(store -> store.attachments().find(file)))
                    .isEmpty();
            assertThat(books.<Optional<byte[]>>read(store -> store.attachments().find(new AttachmentId(id(2)))))
                    .isPresent();
        }
    }

    private static PaidRequest request(int number) {
        return new PaidRequest(
                new RequestId(id(number)),
                "2026/" + number,
                ACCOUNT,
                new UserId(id(7)),
                new PaidService(
                        "seal",
                        "Опломбировать счётчик",
                        number % 2 == 0 ? "" : "Выезд и пломба",
                        number % 2 == 0 ? null : Kopecks.of(450_00),
                        "счётчик",
                        new ServiceCode("paid")),
                "ул. Мира, 8, кв. 3",
                "после 18:00",
                new Phone("+79123456789"),
                NOON.plusSeconds(number));
    }

    private static RequestStep step(int request, int ordinal, RequestState state) {
        boolean amount = state == RequestState.PRICED || state == RequestState.DONE;
        return new RequestStep(
                new RequestId(id(request)),
                ordinal,
                NOON.plusSeconds(ordinal),
                "staff-1",
                state,
                amount ? Kopecks.of(1_500_00) : null,
                state == RequestState.REFUSED ? "нет доступа" : "",
                state == RequestState.DONE ? BillingPeriod.of(2026, 12) : null);
    }

    private void ordered(int number) {
        books.<Optional<Object>>write(store -> {
            store.requests().add(request(number), step(number, 0, RequestState.ACCEPTED));
            return Optional.empty();
        });
    }

    private boolean stepped(RequestStep step) {
        return books.<Boolean>write(store -> store.requests().append(step));
    }

    @Nested
    class OfRequests {
        @Test
        void aRequestAndItsStepsAreReadAsTheyWereWritten() {
            ordered(1);
            ordered(2);
            assertThat(stepped(step(1, 1, RequestState.PRICED))).isTrue();
            assertThat(stepped(step(1, 2, RequestState.AGREED))).isTrue();
            assertThat(stepped(step(1, 3, RequestState.DONE))).isTrue();
            assertThat(stepped(step(2, 1, RequestState.REFUSED))).isTrue();
            assertThat(books.<Optional<PaidRequest>>read(
                            store -> store.requests().find(new RequestId(id(1)))))
                    .contains(request(1));
            assertThat(books.<List<PaidRequest>>read(store -> store.requests().of(new UserId(id(7)), ACCOUNT)))
                    .containsExactly(request(2), request(1));
            assertThat(books.<List<PaidRequest>>read(store -> store.requests().of(new UserId(id(7)))))
                    .containsExactly(request(2), request(1));
            assertThat(books.<List<PaidRequest>>read(store -> store.requests().of(new UserId(id(8)))))
                    .isEmpty();
            assertThat(books.<List<RequestStep>>read(store -> store.requests().steps(new RequestId(id(1)))))
                    .containsExactly(
                            step(1, 0, RequestState.ACCEPTED),
                            step(1, 1, RequestState.PRICED),
                            step(1, 2, RequestState.AGREED),
                            step(1, 3, RequestState.DONE));
        }

        @Test
        void ofManyStepsAtOnceOneIsKept() {
            ordered(1);
            List<Boolean> answers = together(number -> stepped(step(1, 1, RequestState.PRICED)));
            assertThat(answers).containsOnlyOnce(true);
            assertThat(stepped(step(1, 1, RequestState.REFUSED))).isFalse();
            assertThat(stepped(step(9, 1, RequestState.REFUSED))).isFalse();
        }

        @Test
        void whatIsNotDoneIsListedTheOldestFirst() {
            ordered(1);
            ordered(2);
            ordered(3);
            stepped(step(1, 1, RequestState.PRICED));
            stepped(step(2, 1, RequestState.REFUSED));
            assertThat(books.<List<PaidRequest>>read(store -> store.requests().open(OURS, 10)))
                    .containsExactly(request(1), request(3));
            assertThat(books.<List<PaidRequest>>read(store -> store.requests().open(OURS, 1)))
                    .containsExactly(request(1));
            assertThat(books.<List<PaidRequest>>read(
                            store -> store.requests().open(new OrganizationId("uk-other"), 10)))
                    .isEmpty();
        }
    }

    @Nested
    class OfNumbers {
        private int next(String series, int year) {
            return books.<Integer>write(store -> store.numbers().next(OURS, series, year));
        }

        @Test
        void eachSeriesAndYearCountsForItself() {
            assertThat(next("appeal", 2026)).isEqualTo(1);
            assertThat(next("appeal", 2026)).isEqualTo(2);
            assertThat(next("request", 2026)).isEqualTo(1);
            assertThat(next("appeal", 2027)).isEqualTo(1);
            assertThat(books.<Integer>write(
                            store -> store.numbers().next(new OrganizationId("uk-other"), "appeal", 2026)))
                    .isEqualTo(1);
        }

        @Test
        void ofManyAtOnceEachGetsItsOwnAndNoneIsLeftOut() {
            List<Integer> numbers = together(number -> next("appeal", 2026));
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }

        @Test
        void aUnitThatFailsGivesItsNumberBack() {
            var failure = new IllegalStateException("in the middle");
            assertThatThrownBy(() -> books.write(store -> {
                        store.numbers().next(OURS, "appeal", 2026);
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(next("appeal", 2026)).isEqualTo(1);
        }
    }
}
