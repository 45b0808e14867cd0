package io.saldo.resident.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.resident.fixture.SmallHouse;
import io.saldo.resident.memory.MemoryOrders;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever becomes of notices (repeated, reordered, late, lost, forged) and whenever the program is stopped, the books
 * have the money once where the bank has it, and not at all where it has not.
 */
class SettlementLawsTest {
    /** What happens, at the bank, on the way, or here. */
    enum Happens {
        PAID_AT_THE_BANK,
        FAILED_AT_THE_BANK,
        GIVEN_BACK_AT_THE_BANK,
        GIVEN_BACK_BY_STAFF,
        NOTICE,
        FORGED,
        OTHER_SUM,
        SETTLED,
        COMPARED,
        SILENCE,
        STOPPED_SOON
    }

    /**
     * @param which of the notices made so far comes, or after how many writes the program is stopped
     */
    record Event(Happens happens, int which) {}

    /** A house anew for every so many orders: what is stated of one is read with every further one. */
    private static final int ORDERS_OF_A_HOUSE = 20;

    private static final AtomicReference<SmallHouse> LATEST = new AtomicReference<>(new SmallHouse());
    private static final AtomicInteger ORDERS = new AtomicInteger();

    private final SmallHouse house;
    private final BankAtHand bank;
    private final PaymentOrder order;
    private final MemoryOrders orders = new MemoryOrders();
    private final AtomicInteger left = new AtomicInteger(-1);

    SettlementLawsTest() {
        int number = ORDERS.incrementAndGet();
        if (number % ORDERS_OF_A_HOUSE == 0) {
            LATEST.set(new SmallHouse());
        }
        house = LATEST.get();
        String id = "pay-" + number;
        order = SmallHouse.order(
                number, new GatewayPayment(new GatewayPaymentId(id), URI.create("https://b.example/")));
        bank = new BankAtHand(id, order.total());
        orders.write(books -> {
            books.orders().add(order);
            return Optional.empty();
        });
        house.clock.set(SmallHouse.NOON.plusSeconds(60));
    }

    /** The program anew over what is kept. */
    private PaymentSettlement started() {
        return PaymentSettlement.of(
                house.setup(new Stopping<>(orders, left), new Stopping<>(house.books, left), any -> Optional.of(bank)));
    }

    @Property(tries = 200)
    void theBooksHaveTheMoneyOnceOrNotAtAll(@ForAll("schedules") List<Event> schedule) {
        for (Event each : schedule) {
            try {
                happen(started(), each);
            } catch (Stopping.StoppedException e) {
                left.set(-1);
            }
            isNeverTwiceNorUnpaid();
        }
        left.set(-1);
        bank.silent(false);
        started().settle(10);
        started().compare(Instant.EPOCH, 10);
        isNeverTwiceNorUnpaid();
        int parts = order.units().get(0).parts().size();
        switch (bank.state()) {
            case PAID -> {
                assertThat(house.payments(order.id())).hasSize(parts);
                assertThat(house.reversals(order.id())).isEmpty();
                assertThat(state()).isEqualTo(UnitState.REGISTERED);
            }
            case REFUNDED -> {
                assertThat(house.reversals(order.id())).hasSameSizeAs(house.payments(order.id()));
                assertThat(state()).isEqualTo(UnitState.REFUNDED);
            }
            default -> assertThat(house.payments(order.id())).isEmpty();
        }
    }

    private UnitState state() {
        List<UnitStep> steps = steps();
        return steps.get(steps.size() - 1).state();
    }

    private List<UnitStep> steps() {
        return orders.<Optional<PaymentOrder>>read(books -> books.orders().find(order.id()))
                .orElseThrow()
                .units()
                .get(0)
                .steps();
    }

    private void isNeverTwiceNorUnpaid() {
        List<Payment> payments = house.payments(order.id());
        List<PaymentReversal> reversals = house.reversals(order.id());
        List<UnitState> states = steps().stream().map(UnitStep::state).toList();
        assertThat(states).as("no state comes twice").doesNotHaveDuplicates();
        assertThat(states.indexOf(UnitState.REFUNDED))
                .as("nothing follows a refund")
                .isIn(-1, states.size() - 1);
        assertThat(payments).doesNotHaveDuplicates();
        assertThat(payments).extracting(Payment::id).doesNotHaveDuplicates();
        assertThat(payments.isEmpty() || bank.everPaid()).isTrue();
        assertThat(reversals).extracting(PaymentReversal::payment).doesNotHaveDuplicates();
        assertThat(reversals.isEmpty() || bank.state() == GatewayState.REFUNDED).isTrue();
        List<PaymentPart> parts = order.units().get(0).parts();
        for (Payment each : payments) {
            String id = each.id().value();
            PaymentPart part = parts.get(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)));
            assertThat(each.amount()).isEqualTo(part.amount());
            assertThat(each.receivedBy()).isEqualTo(part.payee());
            assertThat(each.account()).isEqualTo(part.account().number());
        }
    }

    private void happen(PaymentSettlement program, Event event) {
        Instant moment = SmallHouse.NOON.plusSeconds(100L + event.which());
        switch (event.happens()) {
            case PAID_AT_THE_BANK -> bank.pay(moment);
            case FAILED_AT_THE_BANK -> bank.fail(moment);
            case GIVEN_BACK_AT_THE_BANK -> {
                if (bank.state() == GatewayState.PAID) {
                    bank.silent(false);
                    bank.refund(new GatewayPaymentId("any"));
                }
            }
            case GIVEN_BACK_BY_STAFF -> program.refund(SmallHouse.OURS, order.id(), 0, "staff-1", "ошибка");
            case NOTICE -> {
                if (!bank.notices.isEmpty()) {
                    BankAtHand.Notice notice = bank.notices.get(event.which() % bank.notices.size());
                    assertThat(take(program, notice.body(), notice.signature()))
                            .isEqualTo(PaymentSettlement.Taken.KNOWN);
                }
            }
            case FORGED -> {
                String body = "pay " + GatewayState.PAID + " " + order.total().value() + " " + moment;
                String signature = bank.notices.isEmpty()
                        ? "00".repeat(32)
                        : bank.notices.get(event.which() % bank.notices.size()).signature();
                assertThat(take(program, body, signature)).isEqualTo(PaymentSettlement.Taken.FORGED);
            }
            case OTHER_SUM -> {
                GatewayPayment known = order.units().get(0).gateway();
                BankAtHand.Notice notice = bank.signed((known == null ? "" : known.id()) + " PAID "
                        + (order.total().value() - 1) + " " + moment);
                assertThat(take(program, notice.body(), notice.signature()))
                        .isEqualTo(PaymentSettlement.Taken.OTHER_SUM);
            }
            case SETTLED -> program.settle(10);
            case COMPARED -> program.compare(Instant.EPOCH, 10);
            case SILENCE -> bank.silent(event.which() % 2 == 0);
            case STOPPED_SOON -> left.set(event.which() % 9);
        }
    }

    private static PaymentSettlement.Taken take(PaymentSettlement program, String body, String signature) {
        return program.take(SmallHouse.OURS, body.getBytes(UTF_8), signature);
    }

    @Provide
    Arbitrary<List<Event>> schedules() {
        Arbitrary<Happens> happens = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Happens.PAID_AT_THE_BANK)),
                Tuple.of(6, Arbitraries.of(Happens.NOTICE)),
                Tuple.of(9, Arbitraries.of(Happens.values())));
        return Combinators.combine(happens, Arbitraries.integers().between(0, 40))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }
}
