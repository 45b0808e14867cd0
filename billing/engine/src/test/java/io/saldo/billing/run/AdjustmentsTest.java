package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What staff put into a bill, in lines, debts and the movement: the flat owes 1000.00 a month to the manager and 300.00
 * to the fund of capital repair.
 */
class AdjustmentsTest {
    private final TestHouse house =
            new TestHouse().service(ServiceKind.MAINTENANCE, "20.00").service(ServiceKind.CAPITAL_REPAIR, "6.00");

    AdjustmentsTest() {
        house.flat("1")
                .area("50")
                .account("1001")
                .agree(ServiceKind.MAINTENANCE)
                .agree(ServiceKind.CAPITAL_REPAIR, TestHouse.ALWAYS, Billing.OURS, TestHouse.SUPPLIER);
    }

    /**
     * Rows as opening + charged + recalculated − paid − offset = closing, maintenance and, where money waits, the
     * advance; capital repair is always 300.00 and 600.00.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; adjustments of June, kind about amount; paid in June; maintenance of June             ; advance of June; maintenance of July
            none                            ; ''                              ; ''     ; 0 1000 0 0 0 = 1000                 ; ''               ; 1000 1000 0 0 0 = 2000
            a charge made once              ; ONE_OFF 2026-06 150             ; ''     ; 0 1150 0 0 0 = 1150                 ; ''               ; 1150 1000 0 0 0 = 2150
            more for May                    ; CORRECTION 2026-05 200       ; ''     ; 0 1000 200 0 0 = 1200               ; ''               ; 1200 1000 0 0 0 = 2200
            less for May                    ; CORRECTION 2026-05 -200      ; ''     ; 0 1000 -200 0 0 = 800               ; ''               ; 800 1000 0 0 0 = 1800
            a benefit                       ; BENEFIT 2026-06 -300            ; ''     ; 0 1000 -300 0 0 = 700               ; ''               ; 700 1000 0 0 0 = 1700
            more and less                   ; CORRECTION 2026-05 200,BENEFIT 2026-06 -300; '' ; 0 1000 -100 0 0 = 900     ; ''               ; 900 1000 0 0 0 = 1900
            all of the month                ; BENEFIT 2026-06 -1000           ; ''     ; 0 1000 -1000 0 0 = 0                ; ''               ; 0 1000 0 0 0 = 1000
            # what is left of a credit waits for the debts of its own creditor: the fund is owed as before
            more than the month             ; CORRECTION 2026-05 -1500     ; ''     ; 0 1000 -1500 0 0 = -500             ; ''               ; -500 1000 0 0 0 = 500
            # the credit takes 300 first, so that of 900 paid only 700 are needed
            a benefit and a payment         ; BENEFIT 2026-06 -300            ; 900    ; 0 1000 -300 0 700 = 0               ; 0 0 0 900 -700 = -200; 0 1000 0 0 200 = 800
            a payment of more than is left  ; CORRECTION 2026-05 -1000     ; 400    ; 0 1000 -1000 0 0 = 0                ; 0 0 0 400 0 = -400   ; 0 1000 0 0 400 = 600
            a payment and more for May      ; CORRECTION 2026-05 200       ; 100    ; 0 1000 200 0 100 = 1100             ; 0 0 0 100 -100 = 0; 1100 1000 0 0 0 = 2100""")
    void overTwoMonths(String name, String adjustments, String paid, String june, String advance, String july) {
        for (String each : adjustments.isEmpty() ? new String[0] : adjustments.split(",", -1)) {
            String[] words = each.split(" ", -1);
            house.adjust(ServiceKind.MAINTENANCE, "1001", LineKind.valueOf(words[0]), "2026-06", words[1], words[2]);
        }
        if (!paid.isEmpty()) {
            house.pay("p", "1001", TestHouse.MANAGER, "2026-06-10", paid, null);
        }
        HouseBill first = MonthlyBilling.bill(house.month("2026-06"));
        assertThat(first.charges().parked()).isEmpty();
        assertThat(first.charges().lines()).allMatch(line -> line.replays());
        assertThat(rows(first, "MAINTENANCE")).as(name).isEqualTo(june);
        assertThat(rows(first, "advance")).as(name).isEqualTo(advance);
        assertThat(rows(first, "CAPITAL_REPAIR")).as(name).isEqualTo("0 300 0 0 0 = 300");
        HouseBill second = MonthlyBilling.bill(house.remember(first).month("2026-07"));
        assertThat(rows(second, "MAINTENANCE")).as(name).isEqualTo(july);
        assertThat(rows(second, "CAPITAL_REPAIR")).as(name).isEqualTo("300 300 0 0 0 = 600");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # kind       ; amount; debts                               ; credits
            ONE_OFF      ; 150   ; 1000.00 of 2026-06, 150.00 of 2026-05; ''
            CORRECTION; 200   ; 1000.00 of 2026-06, 200.00 of 2026-05; ''
            CORRECTION; -200  ; 1000.00 of 2026-06                  ; 200.00 for 2026-05
            BENEFIT      ; -300  ; 1000.00 of 2026-06                  ; 300.00 for 2026-05""")
    void aLineAboveZeroIsADebtAndOneBelowACredit(LineKind kind, String amount, String debts, String credits) {
        house.adjust(ServiceKind.MAINTENANCE, "1001", kind, "2026-06", "2026-05", amount);
        HouseBill bill = MonthlyBilling.bill(house.month("2026-06"));
        assertThat(bill.obligations().stream()
                        .filter(each -> each.owedFor().service().equals(TestHouse.code(ServiceKind.MAINTENANCE)))
                        .sorted((a, b) -> b.amount().compareTo(a.amount()))
                        .map(each -> each.amount() + " of " + each.origin())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(debts);
        assertThat(bill.obligations()).allMatch(each -> each.posted().toString().equals("2026-06"));
        assertThat(bill.debts().credits().stream()
                        .map(each -> each.amount() + " for " + each.named())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(credits);
        assertThat(Lines.amount(Lines.only(bill.charges(), "1001", ServiceKind.MAINTENANCE, kind)))
                .isEqualTo(Kopecks.parse(amount).toString());
    }

    /** Of another month, or of an account that is not here, nothing is posted. */
    @Test
    void anAdjustmentStandsInTheBillOfItsMonthAlone() {
        house.adjust(ServiceKind.MAINTENANCE, "1001", LineKind.BENEFIT, "2026-06", "2026-06", "-300");
        assertThat(house.charges("2026-05").lines()).hasSize(2);
        assertThat(house.charges("2026-06").lines()).hasSize(3);
        assertThat(house.charges("2026-07").lines()).hasSize(2);
    }

    private static String rows(HouseBill bill, String service) {
        AccountStatement statement = bill.statements().get(new AccountNumber("1001"));
        assertThat(statement).isNotNull();
        assertThat(statement.sum(null, Movement::offset)).isEqualTo(Kopecks.ZERO);
        return statement.rows().stream()
                .filter(row -> service.equals(
                        row.service() == null ? "advance" : row.service().value()))
                .map(row -> whole(row.opening()) + " " + whole(row.charged()) + " " + whole(row.recalculated()) + " "
                        + whole(row.paid()) + " " + whole(row.offset()) + " = " + whole(row.closing()))
                .collect(Collectors.joining(", "));
    }

    private static String whole(Kopecks amount) {
        return amount.roubles().toString();
    }
}
