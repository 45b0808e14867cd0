package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A flat of 50 m² is sold on 10.03.2026: maintenance 20.00 a m² is 1000.00 a month, capital repair 10.00 a m² is
 * 500.00. The seller pays 600.00 on 05.03.; it goes to January, in proportion to 1000.00 and 500.00.
 *
 * <p>Housing Code, ст. 153 and 158 ч. 3: March is owed by the owner of its last day, and the unpaid capital repair of
 * the seller passes.
 */
class SalesTest {
    private static final AccountNumber ACCOUNT = new AccountNumber("1001");
    private static final String SELLER = "debtor of 1001";
    private static final String BUYER = "buyer";

    private final TestHouse house =
            new TestHouse().service(ServiceKind.MAINTENANCE, "20.00").service(ServiceKind.CAPITAL_REPAIR, "10.00");
    private final Chronicle chronicle = new Chronicle(house);

    SalesTest() {
        house.flat("1").area("50").account("1001").agreeToAll();
    }

    private void sell() {
        var debtor = Objects.requireNonNull(house.debtors.get("1001"));
        debtor.replace(debtor.first(), TestHouse.days("2010-01-01", "2026-03-09"), new DebtorId(SELLER));
        debtor.add(TestHouse.days("2026-03-10", null), new DebtorId(BUYER));
    }

    private void sellerPays() {
        house.pay("early", "1001", TestHouse.MANAGER, "2026-03-05", "600.00", null);
    }

    private HouseBill bill(int month) {
        return chronicle.bills().get(month - 1);
    }

    private static Map<String, Kopecks> column(
            HouseBill bill, String debtor, DebtKind kind, Function<Movement, Kopecks> column) {
        Map<String, Kopecks> amounts = new TreeMap<>();
        for (Movement row :
                Objects.requireNonNull(bill.statements().get(ACCOUNT)).rows()) {
            ServiceCode service = row.service();
            if (row.debtor().value().equals(debtor)
                    && row.kind() == kind
                    && !column.apply(row).isZero()) {
                amounts.put(service == null ? "advance" : service.value(), column.apply(row));
            }
        }
        return amounts;
    }

    private static Map<String, Kopecks> closing(HouseBill bill, String debtor) {
        return column(bill, debtor, DebtKind.PRINCIPAL, Movement::closing);
    }

    private static Map<String, Kopecks> amounts(String maintenance, String repair) {
        Map<String, Kopecks> amounts = new TreeMap<>();
        amounts.put(TestHouse.code(ServiceKind.MAINTENANCE).value(), Kopecks.parse(maintenance));
        amounts.put(TestHouse.code(ServiceKind.CAPITAL_REPAIR).value(), Kopecks.parse(repair));
        amounts.values().removeIf(Kopecks::isZero);
        return amounts;
    }

    /**
     * Known on the day: the seller owes 600.00 of January and 1000.00 of February; 300.00 and 500.00 of capital repair
     * pass; the buyer owes March.
     */
    @Test
    void aSaleToldInTimePassesWhatIsUnpaidOfCapitalRepair() {
        chronicle.close("2026-01", "2026-02");
        sellerPays();
        sell();
        chronicle.close("2026-03", "2026-05");
        assertThat(closing(bill(3), SELLER)).isEqualTo(amounts("1600.00", "0.00"));
        assertThat(closing(bill(3), BUYER)).isEqualTo(amounts("1000.00", "1300.00"));
        assertThat(column(bill(3), BUYER, DebtKind.PRINCIPAL, Movement::moved)).isEqualTo(amounts("0.00", "800.00"));
        assertThat(column(bill(3), SELLER, DebtKind.PRINCIPAL, Movement::moved)).isEqualTo(amounts("0.00", "-800.00"));
        assertThat(closing(bill(5), SELLER)).isEqualTo(amounts("1600.00", "0.00"));
        assertThat(closing(bill(5), BUYER)).isEqualTo(amounts("3000.00", "2300.00"));
    }

    /**
     * Told in May: March and April were charged to the seller, and what is open of them passes in May; no balance of
     * April changes.
     */
    @Test
    void aSaleToldLatePassesWhatClosedMonthsChargedTheSeller() {
        chronicle.close("2026-01", "2026-02");
        sellerPays();
        chronicle.close("2026-03", "2026-04");
        sell();
        chronicle.close("2026-05", "2026-06");
        assertThat(closing(bill(4), SELLER)).isEqualTo(amounts("3600.00", "1800.00"));
        assertThat(closing(bill(4), BUYER)).isEmpty();
        assertThat(column(bill(5), SELLER, DebtKind.PRINCIPAL, Movement::opening))
                .isEqualTo(amounts("3600.00", "1800.00"));
        assertThat(column(bill(5), SELLER, DebtKind.PRINCIPAL, Movement::moved))
                .isEqualTo(amounts("-2000.00", "-1800.00"));
        assertThat(column(bill(5), BUYER, DebtKind.PRINCIPAL, Movement::moved))
                .isEqualTo(amounts("2000.00", "1800.00"));
        assertThat(closing(bill(5), SELLER)).isEqualTo(amounts("1600.00", "0.00"));
        assertThat(closing(bill(5), BUYER)).isEqualTo(amounts("3000.00", "2300.00"));
        assertThat(column(bill(6), BUYER, DebtKind.PRINCIPAL, Movement::moved))
                .as("it lands once")
                .isEmpty();
        assertThat(bill(5).obligations().stream().filter(each -> each.term().passed() != null))
                .extracting(each -> each.term().passed() + " "
                        + each.term().due().isBefore(each.posted().last()))
                .as("due as before, the buyer's from the first day of May")
                .containsOnly("2026-05-01 true");
    }

    /**
     * Known in time or two months late, a day of delay costs somebody as much: by the end of July all that was posted
     * is the same, to the kopeck of each of four roundings.
     */
    @Test
    void penaltiesOfASaleToldLateAreInSumThoseOfOneToldInTime() {
        chronicle.close("2026-01", "2026-02");
        sell();
        chronicle.close("2026-03", "2026-07");
        var late = new SalesTest();
        late.chronicle.close("2026-01", "2026-04");
        late.sell();
        late.chronicle.close("2026-05", "2026-07");
        long inTime = penalties(chronicle).value();
        assertThat(inTime).isGreaterThan(0);
        assertThat(penalties(late.chronicle).value()).isBetween(inTime - 8, inTime + 8);
        assertThat(penalties(chronicle, BUYER).signum()).isPositive();
        assertThat(penalties(late.chronicle, BUYER).compareTo(penalties(chronicle, BUYER)))
                .as("days before May stay the seller's")
                .isNegative();
    }

    private static Kopecks penalties(Chronicle chronicle) {
        return penalties(chronicle, SELLER).plus(penalties(chronicle, BUYER));
    }

    private static Kopecks penalties(Chronicle chronicle, String debtor) {
        return Kopecks.sum(chronicle.bills().stream()
                .flatMap(bill -> bill.penalties().stream())
                .filter(each -> each.line().id().debtor().value().equals(debtor))
                .map(each -> each.line().amount())
                .toList());
    }

    /** All was paid before the sale became known: nothing passes, and what the seller paid ahead stays the seller's. */
    @Test
    void whatWasPaidStaysWithWhoPaidIt() {
        chronicle.close("2026-01", "2026-02");
        sellerPays();
        chronicle.close("2026-03");
        house.pay("all", "1001", TestHouse.MANAGER, "2026-04-20", "6000.00", null);
        chronicle.close("2026-04");
        sell();
        chronicle.close("2026-05");
        assertThat(bill(5).obligations()).allMatch(each -> each.term().passed() == null);
        assertThat(closing(bill(5), SELLER)).containsOnlyKeys("advance");
        assertThat(closing(bill(5), SELLER).get("advance")).isEqualTo(Kopecks.parse("-600.00"));
        assertThat(closing(bill(5), BUYER)).isEqualTo(amounts("1000.00", "500.00"));
    }

    /**
     * Payments of a day go to the debts of that day's owner: to the seller's up to 09.03., to the buyer's from 10.03.
     */
    @ParameterizedTest
    @CsvSource({"2026-03-09, 0.00  , 0.00  , 1000.00, 500.00", "2026-03-10, 2000.00, 0.00 , 0.00   , 0.00"})
    void aPaymentIsTheDebtorsOfItsDay(
            String day, String sellerOwes, String sellerRepair, String buyerOwes, String buyerRepair) {
        chronicle.close("2026-01", "2026-02");
        house.pay("p", "1001", TestHouse.MANAGER, day, "3000.00", null);
        sell();
        chronicle.close("2026-03");
        assertThat(closing(bill(3), SELLER)).isEqualTo(amounts(sellerOwes, sellerRepair));
        Map<String, Kopecks> buyer = new TreeMap<>(closing(bill(3), BUYER));
        buyer.remove("advance");
        assertThat(buyer).isEqualTo(amounts(buyerOwes, buyerRepair));
    }
}
