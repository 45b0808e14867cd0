package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The bill of a month as a whole. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class MonthlyBillingTest {

    /**
     * The flat of 50 m² at 20.00: 1000.00 a month, 1500.00 paid in June, so that July begins with an advance of 500.00.
     */
    @Example
    void anAdvanceOfOneMonthPaysTheNext() {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        house.pay("p1", "1001", TestHouse.MANAGER, "2026-06-10", "1500.00", null);
        HouseBill june = MonthlyBilling.bill(house.month("2026-06"));
        assertThat(june.due()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(june.obligations()).singleElement().satisfies(debt -> {
            assertThat(debt.amount()).hasToString("1000.00");
            assertThat(debt.debtor()).isEqualTo(new DebtorId("debtor of 1001"));
            assertThat(debt.due()).isEqualTo(june.due());
            assertThat(debt.kind()).isEqualTo(DebtKind.PRINCIPAL);
            assertThat(debt.owedFor().payee()).isEqualTo(TestHouse.MANAGER);
        });
        assertThat(row(june, "paid")).isEqualTo("1500.00");
        assertThat(row(june, "closing")).isEqualTo("-500.00");

        HouseBill july = MonthlyBilling.bill(house.remember(june).month("2026-07"));
        assertThat(row(july, "opening")).isEqualTo("-500.00");
        assertThat(row(july, "paid")).isEqualTo("0.00");
        assertThat(row(july, "closing")).isEqualTo("500.00");
        assertThat(july.allocations()).extracting(Allocation::amount).containsExactly(Kopecks.parse("500"));
    }

    private static String row(HouseBill bill, String column) {
        var statement = bill.statements().get(new AccountNumber("1001"));
        assertThat(statement).isNotNull();
        return switch (column) {
            case "opening" -> statement.sum(null, Movement::opening).toString();
            case "paid" -> statement.sum(null, Movement::paid).toString();
            default -> statement.sum(null, Movement::closing).toString();
        };
    }

    @Property
    void everyLineAboveZeroIsADebtOfItsAmount(@ForAll HousePlan plan) {
        HouseBill bill = MonthlyBilling.bill(plan.build().month(plan.month().toString()));
        List<Line> lines = bill.charges().lines().stream()
                .filter(line -> line.amount().signum() > 0)
                .toList();
        assertThat(bill.obligations().stream().map(each -> each.id().value() + each.amount()))
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> line.id().toString() + line.amount())
                        .toList());
        for (Obligation debt : bill.obligations()) {
            assertThat(debt.origin()).isEqualTo(plan.month());
            assertThat(debt.due()).isEqualTo(bill.due()).isAfter(plan.month().last());
        }
    }

    @Property
    void billingAgainPostsTheSameAndAllocatesNothingMore(
            @ForAll HousePlan plan, @ForAll @IntRange(min = 1, max = 900_000) int kopecks) {
        TestHouse house = plan.build();
        house.pay(
                "p1",
                "P00-1",
                TestHouse.MANAGER,
                plan.month().first().toString(),
                Kopecks.of(kopecks).toString(),
                null);
        HouseMonth month = house.month(plan.month().toString());
        HouseBill first = MonthlyBilling.bill(month);
        HouseBill again = MonthlyBilling.bill(new HouseMonth(
                month.facts(),
                month.known(),
                null,
                month.reopening(),
                MoneyFacts.of(List.of(), month.money().payments(), first.allocations()),
                List.of(),
                month.workingDays(),
                month.penalties()));
        assertThat(again.allocations()).isEmpty();
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(again.obligations()).isEqualTo(first.obligations());
        assertThat(again.statements()).isEqualTo(first.statements());
    }

    @Example
    void anotherAmountIsAnotherFingerprint() {
        assertThat(fingerprint("20.00")).isEqualTo(fingerprint("20.00")).isNotEqualTo(fingerprint("20.01"));
    }

    private static String fingerprint(String tariff) {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, tariff);
        house.flat("1").area("50").account("1001").agreeToAll();
        return MonthlyBilling.bill(house.month("2026-06")).fingerprint().hex();
    }

    @Example
    void anAccountWithoutADebtorIsItsOwn() {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "20.00");
        house.flat("1").area("50").account("1001").agreeToAll();
        HouseMonth month = house.month("2026-06");
        MonthFacts facts = month.facts();
        HouseBill bill = MonthlyBilling.bill(
                HouseMonth.of(MonthFacts.of(facts.house(), facts.period(), facts.services(), facts.premises())));
        assertThat(bill.obligations()).extracting(Obligation::debtor).containsExactly(new DebtorId("1001"));
    }
}
