package io.saldo.resident.payment;

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
import io.saldo.resident.fixture.SmallHouse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the port of orders. */
public abstract class OrderStoreContract {
    private UnitOfWork<OrderBooks> books;

    /** A fresh, empty store; cleaning up is the store's own business. */
    protected abstract UnitOfWork<OrderBooks> open();

    @BeforeEach
    void openFresh() {
        books = open();
    }

    private static PaymentOrder order(int number) {
        var gateway = new GatewayPayment(
                new GatewayPaymentId("pay-" + number), URI.create("https://bank.example/pay/" + number + "?a=1"));
        PaymentOrder plain = SmallHouse.order(number, gateway);
        OrderUnit first = plain.units().get(0);
        var other = new OrderUnit(
                1,
                new OrganizationId("other"),
                List.of(new PaymentPart(
                        new AccountRef(new OrganizationId("other"), new AccountNumber("77/а")),
                        new DebtorId("d"),
                        new PartyId("p"),
                        "ООО «Эко»",
                        DebtKind.PENALTY,
                        DocumentPurpose.PENALTIES,
                        Kopecks.of(1))),
                Kopecks.ZERO,
                null,
                first.steps(),
                null,
                null);
        return new PaymentOrder(
                plain.id(), plain.number(), plain.payer(), plain.begun().plusSeconds(number), List.of(first, other), 1);
    }

    private void added(PaymentOrder order) {
        books.<Optional<Object>>write(store -> {
            store.orders().add(order);
            return Optional.empty();
        });
    }

    private PaymentOrder found(int number) {
        return books.<Optional<PaymentOrder>>read(
                        store -> store.orders().find(order(number).id()))
                .orElseThrow();
    }

    private boolean saved(PaymentOrder order) {
        return books.<Boolean>write(store -> store.orders().save(order));
    }

    private static PaymentOrder paid(PaymentOrder order) {
        OrderUnit unit = order.units().get(0);
        var answer =
                new GatewayAnswer(GatewayState.PAID, unit.total(), SmallHouse.NOON.plusNanos(123_456_000), "ФД 12345");
        return order.with(unit.paid(answer, SmallHouse.NOON.plusSeconds(5)));
    }

    private static PaymentOrder registered(PaymentOrder order) {
        return order.with(order.units().get(0).then(UnitState.REGISTERED, SmallHouse.NOON.plusSeconds(6), "да"));
    }

    @Test
    void anOrderIsReadAsItWasWritten() {
        added(order(1));
        assertThat(found(1)).isEqualTo(order(1));
        assertThat(saved(paid(order(1)))).isTrue();
        assertThat(found(1)).isEqualTo(paid(order(1)).withVersion(2));
        assertThat(saved(registered(found(1)))).isTrue();
        assertThat(found(1).units().get(0).steps()).hasSize(3);
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().find(order(2).id())))
                .isEmpty();
    }

    @Test
    void ofManyWhoSaveOneVersionOneDoes() {
        added(order(1));
        PaymentOrder next = paid(order(1));
        List<Boolean> answers =
                IntStream.range(0, 16).parallel().mapToObj(any -> saved(next)).toList();
        assertThat(answers).containsOnlyOnce(true);
        assertThat(found(1).version()).isEqualTo(2);
        assertThat(saved(order(9))).as("one that is not there").isFalse();
    }

    @Test
    void ordersAreFoundByPayerAndByWhatTheGatewayCallsThem() {
        added(order(1));
        added(order(2));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().of(order(1).payer())))
                .containsExactly(order(2), order(1));
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().of(new UserId("0".repeat(32)))))
                .isEmpty();
        var two = new GatewayPaymentId("pay-2");
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().by(SmallHouse.OURS, two)))
                .contains(order(2));
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().by(new OrganizationId("other"), two)))
                .as("the same name with another organization's bank")
                .isEmpty();
    }

    @Test
    void whatIsNotSettledIsListedTheOldestFirst() {
        added(order(1));
        added(order(2));
        added(order(3));
        saved(paid(order(2)));
        saved(paid(order(3)));
        saved(registered(found(3)));
        Instant late = SmallHouse.NOON.plusSeconds(100);
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().unsettled(late, 10)))
                .extracting(PaymentOrder::id)
                .containsExactly(order(1).id(), order(2).id());
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().unsettled(late, 1)))
                .hasSize(1);
        assertThat(books.<List<PaymentOrder>>read(
                        store -> store.orders().unsettled(SmallHouse.NOON.plusSeconds(2), 10)))
                .extracting(PaymentOrder::id)
                .containsExactly(order(1).id());
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().registered(Instant.EPOCH, 10)))
                .extracting(PaymentOrder::id)
                .containsExactly(order(3).id());
        assertThat(books.<List<PaymentOrder>>read(store -> store.orders().registered(late, 10)))
                .isEmpty();
    }

    @Test
    void aUnitThatThrowsForgetsWhatItDid() {
        var failure = new IllegalStateException("in the middle");
        assertThatThrownBy(() -> books.write(store -> {
                    store.orders().add(order(1));
                    store.commands().take(new CommandKey("pay", "k"), Fingerprint.of(out -> out.field("a", "b")));
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(books.<Optional<PaymentOrder>>read(store -> store.orders().find(order(1).id())))
                .isEmpty();
        assertThat(books.<Taken>write(store ->
                        store.commands().take(new CommandKey("pay", "k"), Fingerprint.of(out -> out.field("a", "c")))))
                .isEqualTo(new Taken.First());
    }
}
