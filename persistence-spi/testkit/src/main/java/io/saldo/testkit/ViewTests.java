package io.saldo.testkit;

import static io.saldo.testkit.ServedHouse.COMPANY;
import static io.saldo.testkit.ServedHouse.UPKEEP;
import static io.saldo.testkit.ServedHouse.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Stamp;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.payment.ReversePayment;
import io.saldo.services.view.AccountCard;
import io.saldo.services.view.MonthMovement;
import io.saldo.services.view.Paged;
import io.saldo.services.view.PaymentCard;
import io.saldo.services.view.ServiceCharges;
import io.saldo.services.view.Slice;
import io.saldo.services.view.ViewService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views over the books. */
abstract class ViewTests extends Group {
    private static final HouseId HOUSE_OF_ACCOUNTS = new HouseId(ServedHouse.HOUSE);
    private static final AccountNumber FIRST = new AccountNumber("1001");
    private static final AccountNumber SECOND = new AccountNumber("1002");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private static void pay(ServedHouse house, String key, LocalDate day, String amount) {
        house.services
                .payments()
                .register(new RegisterPayment(
                        new Stamp(key, "staff-7"),
                        "1002",
                        COMPANY,
                        day,
                        roubles(amount),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        null))
                .orElseThrow();
    }

    private ServedHouse house() {
        var house = new ServedHouse(store()).begin();
        pay(house, "first", LocalDate.of(2026, 10, 5), "300.00");
        pay(house, "second", LocalDate.of(2026, 10, 6), "100.00");
        house.services
                .payments()
                .reverse(new ReversePayment(
                        house.stamp(), "1002", "register-payment:second", LocalDate.of(2026, 10, 7), "ошибка"))
                .orElseThrow();
        house.clock.set(LocalDate.of(2026, 11, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
        house.billing
                .close(HOUSE_OF_ACCOUNTS, ServedHouse.MONTH.next(), new CommandKey("close", "october"))
                .orElseThrow();
        return house;
    }

    @Test
    @Clause("P-3")
    void anAccountIsShownWithWhatIsOwedToWhom() {
        ServedHouse house = house();
        ViewService views = house.services.views();
        AccountCard card = views.account(SECOND, DAY).orElseThrow();
        assertThat(card.name()).isEqualTo("Иванова Мария Петровна");
        assertThat(card.areas().values()).singleElement().hasToString("40 M2");
        assertThat(card.closed()).isEqualTo(ServedHouse.MONTH.next());
        // 800.00 of each month, 300.00 paid
        assertThat(card.owed()).containsOnlyKeys(new PartyId(COMPANY)).containsValue(Kopecks.parse("1300.00"));
        Paged<AccountCard> one =
                views.accounts(HOUSE_OF_ACCOUNTS, DAY, new Slice(1, 1)).orElseThrow();
        assertThat(one.rows()).containsExactly(card);
        assertThat(one.total()).isEqualTo(2);
        assertThat(one.isMore()).isFalse();
        assertThat(views.accounts(HOUSE_OF_ACCOUNTS, ServedHouse.FIRST.minusDays(1), Slice.FIRST)
                        .orElseThrow()
                        .rows())
                .isEmpty();
        assertThat(views.services(FIRST, DAY).orElseThrow())
                .extracting(each -> each.agreement().service() + " " + each.name() + " "
                        + each.tariffs().get(0).price())
                .containsExactly("upkeep Содержание 20.00 RUB/M2", "water Холодная вода 40.00 RUB/M3");
        assertThat(views.meters(FIRST, DAY, Slice.FIRST).orElseThrow().rows())
                .singleElement()
                .satisfies(each -> assertThat(each.readings())
                        .extracting(shown -> shown.day() + " " + shown.value())
                        .containsExactly("2026-09-01 100 M3"));
    }

    @Test
    @Clause("P-3")
    void aPaymentIsShownWithWhereItWent() {
        ServedHouse house = house();
        ViewService views = house.services.views();
        List<PaymentCard> paid =
                views.payments(SECOND, Slice.FIRST).orElseThrow().rows();
        assertThat(paid)
                .extracting(each -> each.payment().day())
                .containsExactly(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 5));
        assertThat(paid.get(0).reversal()).isNotNull();
        assertThat(paid.get(0).waiting()).isEqualTo(Kopecks.ZERO);
        assertThat(paid.get(1).went()).singleElement().satisfies(part -> {
            assertThat(part.allocation().amount()).isEqualTo(Kopecks.parse("300.00"));
            assertThat(part.debt().owedFor().service()).hasToString(UPKEEP);
            assertThat(part.debt().term().origin()).isEqualTo(ServedHouse.MONTH);
        });
    }

    @Test
    @Clause("P-3")
    void chargesAndMovementAreThoseOfTheClosedMonths() {
        ServedHouse house = house();
        ViewService views = house.services.views();
        BillingPeriod october = ServedHouse.MONTH.next();
        List<ServiceCharges> charges = views.charges(SECOND, october).orElseThrow();
        assertThat(charges).singleElement().satisfies(each -> {
            assertThat(each.base()).isEqualTo(Kopecks.parse("800.00"));
            assertThat(each.adjusted()).isEqualTo(each.base());
            assertThat(each.total())
                    .isEqualTo(each.base().plus(each.ofPastMonths()).plus(each.penalties()));
            assertThat(each.lines()).allMatch(line -> line.replays());
        });
        List<MonthMovement> rows = views.movement(SECOND, ServedHouse.MONTH, october.next(), Slice.FIRST)
                .orElseThrow()
                .rows();
        assertThat(rows).extracting(MonthMovement::month).contains(ServedHouse.MONTH, october);
        assertThat(Kopecks.sum(rows.stream()
                        .filter(each -> each.month().equals(october))
                        .map(each -> each.row().closing())
                        .toList()))
                .isEqualTo(Kopecks.parse("1300.00"));
        assertThat(reason(views.charges(SECOND, october.next()))).isEqualTo(Reason.NOT_CLOSED);
        assertThat(reason(views.account(new AccountNumber("9999"), DAY))).isEqualTo(Reason.UNKNOWN_ACCOUNT);
        assertThat(reason(views.waiting(new HouseId("nowhere"), Slice.FIRST))).isEqualTo(Reason.UNKNOWN_HOUSE);
        // nobody told a norm of water, and the meter was not read: the account waits
        assertThat(views.waiting(HOUSE_OF_ACCOUNTS, Slice.FIRST).orElseThrow().rows())
                .isEqualTo(house.billing.waiting(HOUSE_OF_ACCOUNTS))
                .isNotEmpty();
    }

    private static Reason reason(Outcome<?> outcome) {
        return outcome.why().map(Refusal::reason).orElseThrow();
    }
}
