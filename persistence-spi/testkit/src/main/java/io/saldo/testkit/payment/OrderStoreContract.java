package io.saldo.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.GatewayPayment;
import io.saldo.resident.payment.GatewayPaymentId;
import io.saldo.resident.payment.OrderBooks;
import io.saldo.resident.payment.OrderId;
import io.saldo.resident.payment.OrderUnit;
import io.saldo.resident.payment.PaymentOrder;
import io.saldo.resident.payment.PaymentPart;
import io.saldo.resident.payment.UnitState;
import io.saldo.resident.payment.UnitStep;
import io.saldo.testkit.Together;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the port of orders to pay. */
public abstract class OrderStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-15T09:00:00Z");
    private static final OrganizationId OURS = new OrganizationId("uk-mira");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final int THREADS = 8;

    private UnitOfWork<OrderBooks> books;

    /** A fresh, empty store; cleaning up is the store's own business. */
    protected abstract UnitOfWork<OrderBooks> open();

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

    private static PaymentPart part(OrganizationId organization, String account, DebtKind kind, long kopecks) {
        return new PaymentPart(
                new AccountRef(organization, new AccountNumber(account)),
                new DebtorId("d-" + account),
                new PartyId("uk"),
                "ООО «УК «Мира»",
                kind,
                kind == DebtKind.PRINCIPAL ? DocumentPurpose.MAIN : DocumentPurpose.PENALTIES,
                Kopecks.of(kopecks));
    }

    private static OrderUnit unit(int number, List<UnitStep> steps, Instant paid, String receipt) {
        return new OrderUnit(
                0,
                OURS,
                List.of(part(OURS, "1001", DebtKind.PRINCIPAL, 1000_00), part(OURS, "77/а", DebtKind.PENALTY, 1)),
                Kopecks.of(17_32),
                new GatewayPayment(
                        new GatewayPaymentId("pay-" + number), URI.create("https://bank.example/" + number + "?a=1")),
                steps,
                paid,
                receipt);
    }

    private static UnitStep step(UnitState state, int second) {
        return new UnitStep(state, NOON.plusSeconds(second), state == UnitState.REFUNDED ? "staff-1: ошибка" : "");
    }

    private static PaymentOrder order(int number, OrderUnit first, long version) {
        var second = new OrderUnit(
                1,
                OTHER,
                List.of(part(OTHER, "5", DebtKind.COURT_COST, 200_00)),
                Kopecks.ZERO,
                null,
                List.of(step(UnitState.BEGUN, 0)),
                null,
                null);
        return new PaymentOrder(
                new OrderId(String.format(Locale.ROOT, "%032x", number)),
                "0000-" + number,
                new UserId("0".repeat(31) + "7"),
                NOON.plusSeconds(number),
                List.of(first, second),
                version);
    }

    private static PaymentOrder begun(int number) {
        return order(number, unit(number, List.of(step(UnitState.BEGUN, 0)), null, null), 1);
    }

    private static PaymentOrder paid(int number, long version) {
        return order(
                number,
                unit(
                        number,
                        List.of(step(UnitState.BEGUN, 0), step(UnitState.PAID, 5)),
                        NOON.plusNanos(123_456_000),
                        "ФД 12345"),
                version);
    }

    private static PaymentOrder registered(int number, long version) {
        return order(
                number,
                unit(
                        number,
                        List.of(step(UnitState.BEGUN, 0), step(UnitState.PAID, 5), step(UnitState.REGISTERED, 6)),
                        NOON.plusNanos(123_456_000),
                        "ФД 12345"),
                version);
    }

    private void added(PaymentOrder order) {
        books.<Optional<Object>>write(store -> {
            store.orders().add(order);
            return Optional.empty();
        });
    }

    private Optional<PaymentOrder> found(int number) {
        return books.read(store -> store.orders().find(begun(number).id()));
    }

    private boolean saved(PaymentOrder order) {
        return books.<Boolean>write(store -> store.orders().save(order));
    }

    @Test
    void anOrderIsReadAsItWasWritten() {
        added(begun(1));
        assertThat(found(1)).contains(begun(1));
        assertThat(saved(paid(1, 1))).isTrue();
        assertThat(found(1)).contains(paid(1, 2));
        assertThat(saved(registered(1, 2))).isTrue();
        assertThat(found(1)).contains(registered(1, 3));
        assertThat(found(2)).isEmpty();
    }

    @Test
    void ofManyWhoSaveOneVersionOneDoes() {
        added(begun(1));
        List<Boolean> answers = together(number -> saved(paid(1, 1)));
        assertThat(answers).containsOnlyOnce(true);
        assertThat(found(1)).contains(paid(1, 2));
        assertThat(saved(registered(1, 1))).as("a version of before").isFalse();
        assertThat(saved(paid(9, 1))).as("one that is not there").isFalse();
    }

    @Test
    void ordersAreFoundByPayerAndByWhatTheGatewayCallsThem() {
        added(begun(1));
        added(begun(2));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().of(begun(1).payer())))
                .containsExactly(begun(2), begun(1));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().of(new UserId("0".repeat(32)))))
                .isEmpty();
        var two = new GatewayPaymentId("pay-2");
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().by(OURS, two)))
                .contains(begun(2));
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().by(OTHER, two)))
                .as("the same name with another organization's bank")
                .isEmpty();
    }

    @Test
    void whatIsNotSettledIsListedTheOldestFirst() {
        added(begun(1));
        added(begun(2));
        added(begun(3));
        saved(paid(2, 1));
        saved(paid(3, 1));
        saved(registered(3, 2));
        Instant late = NOON.plusSeconds(100);
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().unsettled(late, 10)))
                .containsExactly(begun(1), paid(2, 2));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().unsettled(late, 1)))
                .containsExactly(begun(1));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().unsettled(NOON.plusSeconds(2), 10)))
                .containsExactly(begun(1));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().registered(Instant.EPOCH, 10)))
                .containsExactly(registered(3, 3));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().registered(late, 10)))
                .isEmpty();
    }

    @Test
    void aUnitThatThrowsForgetsWhatItDid() {
        var failure = new IllegalStateException("in the middle");
        assertThatThrownBy(() -> books.write(store -> {
                    store.orders().add(begun(1));
                    store.commands().take(new CommandKey("pay", "k"), Fingerprint.of(out -> out.field("a", "b")));
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(found(1)).isEmpty();
        assertThat(books.<Taken>write(store ->
                        store.commands().take(new CommandKey("pay", "k"), Fingerprint.of(out -> out.field("a", "c")))))
                .isEqualTo(new Taken.First());
    }

    @Test
    void aKeyIsTakenOnceAndItsResultIsToldAgain() {
        var key = new CommandKey("pay", "k");
        Fingerprint content = Fingerprint.of(out -> out.field("a", "b"));
        books.<Optional<Object>>write(store -> {
            assertThat(store.commands().take(key, content)).isEqualTo(new Taken.First());
            store.commands().done(key, "order-1");
            return Optional.empty();
        });
        assertThat(books.<Taken>write(store -> store.commands().take(key, content)))
                .isEqualTo(new Taken.Repeated("order-1"));
        assertThat(books.<Taken>write(store -> store.commands().take(key, Fingerprint.of(out -> out.field("a", "c")))))
                .isEqualTo(new Taken.Conflict(content));
    }
}
