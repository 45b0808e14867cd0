package io.saldo.cabinet.request;

import static io.saldo.cabinet.fixture.TestCabinet.done;
import static io.saldo.cabinet.fixture.TestCabinet.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.fixture.Register;
import io.saldo.cabinet.fixture.TestCabinet;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Fault;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidRequestsTest {
    private static final OrganizationId OURS = Register.OURS;
    private static final BillingPeriod DECEMBER = BillingPeriod.of(2026, 12);
    private static final PaidService SEAL = new PaidService(
            "seal", "Опломбировать счётчик", "", Kopecks.of(450_00), "счётчик", new ServiceCode("paid"));
    private static final PaidService PIPE =
            new PaidService("pipe", "Заменить стояк", "", null, "работа", new ServiceCode("paid"));

    private final TestCabinet cabinet = new TestCabinet();
    private final PaidRequests requests =
            PaidRequests.of(cabinet.books, cabinet.environment, organization -> List.of(SEAL, PIPE));
    private final RequestDesk desk = RequestDesk.of(cabinet.books, cabinet.environment);
    private final SignedInUser ivan = cabinet.resident("ivan", "ivan@mail.ru");
    private final LinkedAccount account = linked(ivan, 1001);

    private LinkedAccount linked(SignedInUser user, int number) {
        done(cabinet.links.add(user, cabinet.byCode(number)));
        return done(cabinet.links.open(user, Register.account(number)));
    }

    private OrderServiceCommand order(String service) {
        return new OrderServiceCommand(cabinet.key(), service, "ул. Мира, 8, кв. 1", "после 18:00", "8 912 345-67-89");
    }

    private StaffStepCommand price(long roubles) {
        return new StaffStepCommand(cabinet.key(), "staff-1", Kopecks.of(roubles * 100), "");
    }

    @Test
    void whatTheCatalogueNamesIsOrderedAndDone() {
        RequestView ordered = done(requests.order(account, order("seal")));
        RequestId id = ordered.request().id();
        assertThat(ordered.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(ordered.agreed()).isEqualTo(Kopecks.of(450_00));
        assertThat(desk.open(OURS, 10)).containsExactly(ordered);
        RequestView done = done(desk.done(OURS, id, "staff-1", DECEMBER));
        assertThat(done.last().month()).isEqualTo(DECEMBER);
        assertThat(done.last().amount()).isEqualTo(Kopecks.of(450_00));
        assertThat(done(desk.done(OURS, id, "staff-1", DECEMBER.next()))).isEqualTo(done);
        assertThat(desk.open(OURS, 10)).isEmpty();
        assertThat(done(requests.of(account))).containsExactly(done);
        assertThat(cabinet.lettersTo("ivan@mail.ru"))
                .filteredOn(letter -> letter.subject().startsWith("Заявка № "))
                .hasSize(1);
    }

    @Test
    void aPriceThatIsNamedHoldsOnlyWhenItIsAgreed() {
        RequestId id = done(requests.order(account, order("pipe"))).request().id();
        assertThat(reason(desk.done(OURS, id, "staff-1", DECEMBER))).isEqualTo(Reason.OUT_OF_TURN);
        done(desk.step(OURS, id, price(1_500)));
        assertThat(reason(desk.done(OURS, id, "staff-1", DECEMBER))).isEqualTo(Reason.OUT_OF_TURN);
        done(desk.step(OURS, id, price(1_700)));
        assertThat(reason(requests.agree(account, id, Kopecks.of(1_500_00))))
                .as("agreed to what was named before")
                .isEqualTo(Reason.OUT_OF_TURN);
        assertThat(done(requests.agree(account, id, Kopecks.of(1_700_00))).agreed())
                .isEqualTo(Kopecks.of(1_700_00));
        assertThat(done(requests.agree(account, id, Kopecks.of(1_700_00))).steps())
                .hasSize(4);
        assertThat(done(desk.done(OURS, id, "staff-1", DECEMBER)).last().amount())
                .isEqualTo(Kopecks.of(1_700_00));
    }

    @Test
    void aPriceAboveTheCatalogueIsToBeAgreedAnew() {
        RequestId id = done(requests.order(account, order("seal"))).request().id();
        RequestView priced = done(desk.step(OURS, id, price(900)));
        assertThat(priced.agreed()).isNull();
        assertThat(reason(desk.done(OURS, id, "staff-1", DECEMBER))).isEqualTo(Reason.OUT_OF_TURN);
    }

    @Test
    void aRefusalSaysWhyAndEndsIt() {
        RequestId id = done(requests.order(account, order("seal"))).request().id();
        var silent = new StaffStepCommand(cabinet.key(), "staff-1", null, " ");
        assertThat(reason(desk.step(OURS, id, silent))).isEqualTo(Reason.INVALID);
        done(desk.step(OURS, id, new StaffStepCommand(cabinet.key(), "staff-1", null, "нет мастера")));
        assertThat(reason(requests.withdraw(account, id))).isEqualTo(Reason.OUT_OF_TURN);
        assertThat(reason(desk.done(OURS, id, "staff-1", DECEMBER))).isEqualTo(Reason.OUT_OF_TURN);
        assertThat(done(requests.open(account, id)).last().note()).isEqualTo("нет мастера");
    }

    @Test
    void whoOrderedMayWithdraw() {
        RequestId id = done(requests.order(account, order("pipe"))).request().id();
        done(requests.withdraw(account, id));
        assertThat(done(requests.withdraw(account, id)).steps()).hasSize(2);
        assertThat(reason(desk.step(OURS, id, price(1)))).isEqualTo(Reason.OUT_OF_TURN);
    }

    @Test
    void whatIsNotOfferedAndWhatOthersOrderedDoesNotExist() {
        assertThat(reason(requests.order(account, order("palace")))).isEqualTo(Reason.NOT_FOUND);
        RequestId id = done(requests.order(account, order("pipe"))).request().id();
        LinkedAccount same = linked(cabinet.resident("petr", "petr@mail.ru"), 1001);
        assertThat(done(requests.of(same))).isEmpty();
        assertThat(reason(requests.open(same, id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(requests.withdraw(same, id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(desk.find(new OrganizationId("other"), id))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void sentTwiceItIsOneRequestAndEveryFieldIsChecked() {
        OrderServiceCommand command = order("seal");
        RequestView first = done(requests.order(account, command));
        assertThat(done(requests.order(account, command))).isEqualTo(first);
        assertThat(done(requests.of(account))).hasSize(1);
        var nothing = new OrderServiceCommand(cabinet.key(), "", "", " ", "12");
        assertThat(requests.order(account, nothing).why().orElseThrow().faults())
                .extracting(Fault::field)
                .containsExactly("address", "phone", "service", "wished");
    }
}
