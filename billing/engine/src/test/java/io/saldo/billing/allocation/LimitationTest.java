package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Money;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Debts of 1000.00 for May 2022 and August 2026, due on the 10th of the month after: May 2022 could be claimed up to
 * 10.06.2025 (Civil Code, ст. 196, 200). A payment goes first to what can be claimed (Plenum № 22 of 2017, п. 32).
 */
class LimitationTest {
    @ParameterizedTest(name = "{0} on {1}, naming {2}, claimed {3}: {4} and {5}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # paid ; on        ; named  ; claimed   ; May 2022; August 2026; why
            1000.00; 2026-10-12; -      ; -         ; 0.00    ; 1000.00    ; the old one can be claimed no more
            1500.00; 2026-10-12; -      ; -         ; 500.00  ; 1000.00    ; and is paid when nothing else is owed
            1000.00; 2026-10-12; 2022-05; -         ; 1000.00 ; 0.00       ; the payer names it
            1000.00; 2025-06-10; -      ; -         ; 1000.00 ; 0.00       ; the last day, kept until August arose
            1000.00; 2025-06-11; -      ; -         ; 0.00    ; 1000.00    ; a day later
            1000.00; 2026-10-12; -      ; 2025-06-10; 1000.00 ; 0.00       ; it was claimed on the last day
            1000.00; 2026-10-12; -      ; 2025-06-11; 0.00    ; 1000.00    ; claimed too late""")
    void theOldestThatCanBeClaimed(
            String paid, LocalDate day, String named, LocalDate claimed, String may, String august, String why) {
        List<Obligation> debts = List.of(
                Money.debt(
                        "may",
                        "1001",
                        "uk",
                        "MAINTENANCE",
                        BillingPeriod.of(2022, 5),
                        DebtKind.PRINCIPAL,
                        Kopecks.parse("1000")),
                Money.debt(
                        "aug",
                        "1001",
                        "uk",
                        "MAINTENANCE",
                        BillingPeriod.of(2026, 8),
                        DebtKind.PRINCIPAL,
                        Kopecks.parse("1000")));
        Payment payment = Money.payment(
                "p",
                "1001",
                "uk",
                DebtKind.PRINCIPAL,
                day,
                Kopecks.parse(paid),
                named == null ? null : BillingPeriod.parse(named));
        List<Claim> claims = new ArrayList<>();
        if (claimed != null) {
            claims.add(new Claim(
                    new ClaimId("2-100"),
                    new AccountNumber("1001"),
                    ClaimForm.SUIT,
                    claimed,
                    null,
                    new TreeSet<>(List.of(debts.get(0).id())),
                    List.of(),
                    ClaimState.STANDING,
                    MovementBasis.NONE));
        }
        List<Allocation> made = PaymentAllocation.allocate(
                debts, List.of(payment), List.of(), List.of(), claims, Limitation.of(FederalLaw.book()));
        assertThat(of(made, debts.get(0))).as(why).isEqualTo(may);
        assertThat(of(made, debts.get(1))).as(why).isEqualTo(august);
    }

    private static String of(List<Allocation> made, Obligation debt) {
        return Kopecks.sum(made.stream()
                        .filter(each -> each.obligation().equals(debt.id()))
                        .map(Allocation::amount)
                        .toList())
                .toString();
    }
}
