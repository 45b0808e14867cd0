package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.fixture.Money;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of allocation. */
class PaymentAllocationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @ParameterizedTest(name = "{0}: {1} naming {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # id                  ; paid   ; named  ; debts, month=roubles                      ; what each gets
            # nothing named: the oldest first (Civil Code, ст. 319.1); of the penalty of 50 nothing
            d-pay-01              ; 1500.00; ''     ; 2026-01=1000 2026-02=1200 2026-03=900     ; 1000.00 500.00 0.00
            # a named month first, the rest to the oldest
            d-pay-02              ; 1500.00; 2026-03; 2026-01=1000 2026-02=1200 2026-03=900     ; 600.00 0.00 900.00
            a month without a debt; 1500.00; 2025-07; 2026-01=1000 2026-02=1200                 ; 1000.00 500.00
            more than is owed     ; 5000.00; ''     ; 2026-01=1000 2026-02=1200                 ; 1000.00 1200.00
            # inside a month in proportion, never below zero (payment-splitter-negative-share)
            splitter 1            ; 0.02   ; ''     ; 2026-01=100 2026-01=100 2026-01=100 2026-01=100        ; 0.01 0.01 0.00 0.00
            splitter 2            ; 50.00  ; ''     ; 2026-01=1666.55 2026-01=1666.55 2026-01=1666.55 2026-01=0.35; 16.67 16.67 16.66 0.00
            splitter 3            ; 25.25  ; ''     ; 2026-01=33.33 2026-01=33.33 2026-01=33.33 2026-01=0.01 ; 8.42 8.42 8.41 0.00
            """)
    void workedCases(String id, String paid, String named, String debts, String expected) {
        List<Obligation> owed = new ArrayList<>();
        for (String each : debts.split(" ", -1)) {
            String[] sides = each.split("=", -1);
            owed.add(debt("o" + owed.size(), sides[0], DebtKind.PRINCIPAL, sides[1]));
        }
        List<Obligation> all = new ArrayList<>(owed);
        all.add(debt("penalty", "2026-01", DebtKind.PENALTY, "50"));
        Payment payment = payment(DebtKind.PRINCIPAL, paid, named.isEmpty() ? null : BillingPeriod.parse(named));
        List<Allocation> made = PaymentAllocation.allocate(all, List.of(payment), List.of());
        assertThat(owed.stream().map(each -> of(made, each.id().value()).toString()))
                .as(id)
                .containsExactly(expected.split(" ", -1));
        assertThat(of(made, "penalty")).isEqualTo(Kopecks.ZERO);
    }

    @Test
    void paymentsAreTakenByDayThenById() {
        List<Obligation> debts = List.of(debt("o", "2026-01", DebtKind.PRINCIPAL, "10"));
        Payment late = Money.payment("a", "1001", "uk", DebtKind.PRINCIPAL, DAY, Kopecks.parse("7"), null);
        Payment early =
                Money.payment("c", "1001", "uk", DebtKind.PRINCIPAL, DAY.minusDays(1), Kopecks.parse("6"), null);
        Payment second = Money.payment("b", "1001", "uk", DebtKind.PRINCIPAL, DAY, Kopecks.parse("7"), null);
        List<Allocation> made = PaymentAllocation.allocate(debts, List.of(second, late, early), List.of());
        assertThat(made)
                .extracting(each -> each.payment() + " " + each.amount())
                .containsExactly("c 6.00", "a 4.00");
    }

    @Test
    void anAdvanceReachesADebtOnTheDayItArises() {
        Payment advance = payment(DebtKind.PRINCIPAL, "10", null);
        assertThat(PaymentAllocation.allocate(List.of(), List.of(advance), List.of()))
                .isEmpty();
        List<Allocation> made = PaymentAllocation.allocate(
                List.of(
                        debt("may", "2026-05", DebtKind.PRINCIPAL, "4"),
                        debt("april", "2026-03", DebtKind.PRINCIPAL, "3")),
                List.of(advance),
                List.of());
        assertThat(made)
                .extracting(each -> each.obligation() + " " + each.valueDate())
                .containsExactly("april 2026-04-20", "may 2026-05-31");
    }

    @Test
    void nothingIsOwedPaidOrAllocatedBelowZero() {
        for (Kopecks amount : List.of(Kopecks.ZERO, Kopecks.of(-1))) {
            assertThatThrownBy(() ->
                            Money.debt("o", "1", "uk", "s", BillingPeriod.of(2026, 1), DebtKind.PRINCIPAL, amount))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> Money.payment("p", "1", "uk", DebtKind.PRINCIPAL, DAY, amount, null))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> new Allocation(new PaymentId("p"), new ObligationId("o"), Kopecks.ZERO, DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PaymentId(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ObligationId("")).isInstanceOf(InvalidValueException.class);
    }

    private static Obligation debt(String id, String month, DebtKind kind, String roubles) {
        return Money.debt(id, "1001", "uk", "s", BillingPeriod.parse(month), kind, Kopecks.parse(roubles));
    }

    private static Payment payment(DebtKind kind, String roubles, @Nullable BillingPeriod named) {
        return Money.payment("p", "1001", "uk", kind, DAY, Kopecks.parse(roubles), named);
    }

    private static Kopecks of(List<Allocation> made, String obligation) {
        return Kopecks.sum(made.stream()
                .filter(each -> each.obligation().value().equals(obligation))
                .map(Allocation::amount)
                .toList());
    }
}
