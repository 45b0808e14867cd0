package io.saldo.resident.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.allocation.Payment;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.fixture.SmallHouse;
import io.saldo.resident.memory.MemoryOrders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final BillingPeriod NOVEMBER = BillingPeriod.of(2026, 11);

    private final SmallHouse house = new SmallHouse();
    private final MemoryOrders orders = new MemoryOrders();
    private final PaymentOrder order =
            SmallHouse.order(1, new GatewayPayment(new GatewayPaymentId("pay-1"), URI.create("https://b.example/")));
    private final BankAtHand bank = new BankAtHand("pay-1", order.total());
    private final PaymentSetup setup = house.setup(orders, house.books, any -> Optional.of(bank));
    private final PaymentSettlement settlement = PaymentSettlement.of(setup);

    private void begun() {
        orders.write(books -> {
            books.orders().add(order);
            return Optional.empty();
        });
        house.clock.set(SmallHouse.NOON.plusSeconds(60));
    }

    private OrderUnit unit() {
        return orders.<Optional<PaymentOrder>>read(books -> books.orders().find(order.id()))
                .orElseThrow()
                .units()
                .get(0);
    }

    private BooksOfUnit.Place place() {
        return BooksOfUnit.of(setup, order, unit()).place();
    }

    private void told(int notice) {
        BankAtHand.Notice made = bank.notices.get(notice);
        settlement.take(SmallHouse.OURS, made.body().getBytes(UTF_8), made.signature());
    }

    @Test
    void whatIsPaidIsOnTheWayAtOnceAndPostedWithItsMonth() {
        begun();
        assertThat(place()).isEqualTo(new BooksOfUnit.Place(NOVEMBER, false));
        bank.pay(SmallHouse.NOON.plusSeconds(30));
        told(0);
        assertThat(unit().state()).isEqualTo(UnitState.REGISTERED);
        assertThat(house.onTheWay("1001")).isEqualTo(Kopecks.of(1727_00));
        assertThat(place()).isEqualTo(new BooksOfUnit.Place(NOVEMBER, false));
        house.close(NOVEMBER);
        assertThat(place()).isEqualTo(new BooksOfUnit.Place(NOVEMBER, true));
        assertThat(house.onTheWay("1001")).isEqualTo(Kopecks.ZERO);
        // two months of 1,710.00 and 727.00 less what was paid; the fee is nobody's debt
        assertThat(house.closing("1001", SmallHouse.MANAGER, NOVEMBER)).isEqualTo(Kopecks.of(2420_00));
        assertThat(house.closing("1001", SmallHouse.FUND, NOVEMBER)).isEqualTo(Kopecks.of(727_00));
        assertThat(house.closing("1002", SmallHouse.MANAGER, NOVEMBER)).isEqualTo(Kopecks.of(3414_99));
    }

    @Test
    void theMomentOfTheBankIsKeptAsFinelyAsEveryStoreCan() {
        begun();
        bank.pay(SmallHouse.NOON.plusNanos(404_501_043));
        told(0);
        assertThat(unit().paid()).isEqualTo(SmallHouse.NOON.plusNanos(404_501_000));
        assertThat(new GatewayAnswer(GatewayState.PAID, Kopecks.ZERO, SmallHouse.NOON, "ФД\u0000 1" + "2".repeat(300))
                        .receipt())
                .startsWith("ФД  12")
                .hasSize(200);
    }

    /** Paid on the last evening, told of after the month was closed. */
    @Test
    void whatIsToldOfWhileItsMonthIsBeingClosedStandsInTheNext() {
        begun();
        bank.pay(Instant.parse("2026-11-30T20:30:00Z"));
        house.clock.set(Instant.parse("2026-12-03T09:00:00Z"));
        house.close(NOVEMBER);
        told(0);
        assertThat(house.payments(order.id())).extracting(Payment::day).containsOnly(LocalDate.of(2026, 11, 30));
        assertThat(house.onTheWay("1001"))
                .as("it shows although its month is closed")
                .isEqualTo(Kopecks.of(1727_00));
        assertThat(place()).isEqualTo(new BooksOfUnit.Place(NOVEMBER.next(), false));
        house.close(NOVEMBER.next());
        assertThat(place()).isEqualTo(new BooksOfUnit.Place(NOVEMBER.next(), true));
        assertThat(house.closing("1001", SmallHouse.MANAGER, NOVEMBER)).isEqualTo(Kopecks.of(3420_00));
        assertThat(house.closing("1001", SmallHouse.MANAGER, NOVEMBER.next())).isEqualTo(Kopecks.of(4130_00));
        assertThat(house.onTheWay("1001")).isEqualTo(Kopecks.ZERO);
    }

    @Test
    void aRefundIsAMovementAndTakesNothingAway() {
        begun();
        bank.pay(SmallHouse.NOON.plusSeconds(30));
        told(0);
        house.close(NOVEMBER);
        house.clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        assertThat(settlement
                        .refund(SmallHouse.OURS, order.id(), 0, "staff-1", "двойной платёж")
                        .result())
                .isPresent();
        assertThat(settlement
                        .refund(SmallHouse.OURS, order.id(), 0, "staff-1", "двойной платёж")
                        .result())
                .isPresent();
        assertThat(unit().steps())
                .extracting(UnitStep::state)
                .containsExactly(UnitState.BEGUN, UnitState.PAID, UnitState.REGISTERED, UnitState.REFUNDED);
        assertThat(unit().steps().get(3).note()).isEqualTo("staff-1: двойной платёж");
        assertThat(house.payments(order.id())).hasSize(3);
        assertThat(house.reversals(order.id())).hasSize(3);
        assertThat(house.onTheWay("1001")).isEqualTo(Kopecks.of(-1727_00));
        house.close(NOVEMBER.next());
        assertThat(house.onTheWay("1001")).isEqualTo(Kopecks.ZERO);
        assertThat(house.closing("1001", SmallHouse.MANAGER, NOVEMBER.next())).isEqualTo(Kopecks.of(5130_00));
    }

    @Test
    void whatNobodyPaysIsGivenUpAfterADayAndPaidAllTheSameWhenItComes() {
        begun();
        assertThat(settlement.settle(10)).isZero();
        house.clock.set(SmallHouse.NOON.plus(Duration.ofHours(25)));
        assertThat(settlement.settle(10)).isEqualTo(1);
        assertThat(unit().state()).isEqualTo(UnitState.FAILED);
        bank.pay(SmallHouse.NOON.plus(Duration.ofHours(26)));
        told(0);
        assertThat(unit().state()).isEqualTo(UnitState.REGISTERED);
        assertThat(house.payments(order.id())).hasSize(3);
    }

    /** The bank's program fails at the first of two orders: the money of the second is in the books all the same. */
    @Test
    void anOrderThatFailsKeepsNoOtherWaiting() {
        begun();
        orders.write(books -> {
            books.orders()
                    .add(SmallHouse.order(
                            2, new GatewayPayment(new GatewayPaymentId("pay-2"), URI.create("https://b.example/"))));
            return Optional.empty();
        });
        PaymentGateway faulty = new FaultyBank(bank, new GatewayPaymentId("pay-1"));
        PaymentSettlement round = PaymentSettlement.of(house.setup(orders, house.books, any -> Optional.of(faulty)));
        bank.pay(SmallHouse.NOON.plusSeconds(30));
        assertThatThrownBy(() -> round.settle(10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(order.id().toString())
                .hasRootCauseMessage("the answer of the bank has no sense");
        OrderUnit other = orders.<Optional<PaymentOrder>>read(
                        books -> books.orders().find(SmallHouse.order(2, null).id()))
                .orElseThrow()
                .units()
                .get(0);
        assertThat(other.state()).isEqualTo(UnitState.REGISTERED);
        assertThat(unit().state()).isEqualTo(UnitState.BEGUN);
        assertThat(settlement.settle(10)).as("put right, it goes on").isEqualTo(1);
        assertThat(unit().state()).isEqualTo(UnitState.REGISTERED);
    }

    @Test
    void whatIsNotPaidIsNotGivenBackAndOthersOrdersAreNotReached() {
        begun();
        assertThat(settlement
                        .refund(SmallHouse.OURS, order.id(), 0, "staff-1", "нет")
                        .why()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_TURN);
        assertThat(settlement
                        .refund(new OrganizationId("other"), order.id(), 0, "staff-1", "нет")
                        .why()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        bank.pay(SmallHouse.NOON);
        BankAtHand.Notice notice = bank.notices.get(0);
        assertThat(settlement.take(new OrganizationId("other"), notice.body().getBytes(UTF_8), notice.signature()))
                .isEqualTo(PaymentSettlement.Taken.UNKNOWN);
        assertThat(house.payments(order.id())).isEmpty();
    }
}
