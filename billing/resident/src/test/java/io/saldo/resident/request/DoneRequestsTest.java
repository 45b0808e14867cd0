package io.saldo.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.PaidService;
import io.saldo.cabinet.request.RequestDesk;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestState;
import io.saldo.cabinet.request.RequestStep;
import io.saldo.cabinet.request.RequestView;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.fixture.SmallHouse;
import io.saldo.resident.memory.MemoryOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done is charged once, in the month it was done or the one that is open. */
class DoneRequestsTest {
    private static final BillingPeriod NOVEMBER = BillingPeriod.of(2026, 11);
    private static final RequestId REQUEST = new RequestId("a".repeat(32));

    private final SmallHouse house = new SmallHouse();
    private final DoneRequests requests = DoneRequests.of(
            RequestDesk.of(
                    house.cabinet,
                    house.setup(new MemoryOrders(), house.books, any -> Optional.empty())
                            .environment()),
            house.residentBooks(house.books));

    private void ordered(@Nullable Kopecks price) {
        var request = new PaidRequest(
                REQUEST,
                "2026/5",
                new AccountRef(SmallHouse.OURS, new AccountNumber("1001")),
                new UserId("b".repeat(32)),
                new PaidService("seal", "Опломбировать счётчик", "", price, "счётчик", new ServiceCode("paid")),
                "кв. 1",
                "завтра",
                new Phone("+79123456789"),
                SmallHouse.NOON);
        house.cabinet.<Optional<Object>>write(store -> {
            store.requests()
                    .add(
                            request,
                            new RequestStep(REQUEST, 0, SmallHouse.NOON, "u", RequestState.ACCEPTED, null, "", null));
            return Optional.empty();
        });
        house.clock.set(SmallHouse.NOON.plusSeconds(60));
    }

    private List<Kopecks> charged(BillingPeriod month) {
        return house.billing.reprint(SmallHouse.HOUSE, month).orElseThrow().lines().stream()
                .filter(line -> line.id().service().equals(new ServiceCode("paid")))
                .filter(line -> line.id().account().equals(new AccountNumber("1001")))
                .map(Line::amount)
                .filter(amount -> !amount.isZero())
                .toList();
    }

    @Test
    void whatIsDoneThisMonthIsChargedWithItOnce() {
        ordered(Kopecks.of(450_00));
        LocalDate day = LocalDate.of(2026, 11, 15);
        RequestView done =
                requests.done(SmallHouse.OURS, REQUEST, day, "staff-1").result().orElseThrow();
        assertThat(done.last().month()).isEqualTo(NOVEMBER);
        assertThat(requests.done(SmallHouse.OURS, REQUEST, day, "staff-1").result())
                .contains(done);
        house.close(NOVEMBER);
        assertThat(charged(NOVEMBER)).containsExactly(Kopecks.of(450_00));
        house.close(NOVEMBER.next());
        assertThat(charged(NOVEMBER.next())).isEmpty();
    }

    @Test
    void whatWasDoneInAClosedMonthIsChargedInTheOpenOne() {
        ordered(Kopecks.of(450_00));
        RequestView done = requests.done(SmallHouse.OURS, REQUEST, LocalDate.of(2026, 10, 31), "staff-1")
                .result()
                .orElseThrow();
        assertThat(done.last().month()).isEqualTo(NOVEMBER);
        house.close(NOVEMBER);
        assertThat(charged(NOVEMBER)).containsExactly(Kopecks.of(450_00));
    }

    @Test
    void withoutAnAgreedPriceNothingIsCharged() {
        ordered(null);
        assertThat(requests.done(SmallHouse.OURS, REQUEST, LocalDate.of(2026, 11, 15), "staff-1")
                        .why()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_TURN);
        house.close(NOVEMBER);
        assertThat(charged(NOVEMBER)).isEmpty();
    }
}
