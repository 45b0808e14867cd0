package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Penalties to the day: 10000.00 for March 2026, due on 15.04.2026, by the cap of 9.5 % throughout. */
class PenaltyBoundariesTest {
    private static final BillingPeriod MARCH = BillingPeriod.of(2026, 3);
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    private static final Obligation DEBT = Delays.debt("o1", MARCH, DebtKind.PRINCIPAL, Kopecks.of(1_000_000));

    /**
     * ЖК ст. 155 ч. 14: nothing up to day 30, 1/300 from day 31 to day 90, 1/130 from day 91; the day of payment is one
     * of delay.
     */
    @ParameterizedTest(name = "paid on {0}, counted on {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # paid    ; on        ; runs                    ; amount; by hand
            -         ; 2026-04-15; -                       ; 0.00  ; the due day itself
            -         ; 2026-05-15; -                       ; 0.00  ; day 30
            -         ; 2026-05-16; 1 of 300                ; 3.17  ; day 31: 10000 × 0.095 ÷ 300
            -         ; 2026-07-14; 60 of 300               ; 190.00; day 90: 10000 × 60 × 0.095 ÷ 300
            -         ; 2026-07-15; 60 of 300, 1 of 130     ; 197.31; day 91: 190.00 + 10000 × 0.095 ÷ 130
            -         ; 2026-07-16; 60 of 300, 2 of 130     ; 204.62; day 92
            2026-05-15; 2026-10-31; -                       ; 0.00  ; paid on day 30
            2026-05-16; 2026-10-31; 1 of 300                ; 3.17  ; paid on day 31
            2026-07-14; 2026-10-31; 60 of 300               ; 190.00; paid on day 90
            2026-07-15; 2026-10-31; 60 of 300, 1 of 130     ; 197.31; paid on day 91
            2026-05-17; 2026-05-16; 1 of 300                ; 3.17  ; paid the day after""")
    void theThirtiethAndTheNinetiethDay(
            @Nullable LocalDate paid, LocalDate on, @Nullable String runs, String amount, String hand) {
        List<PenaltySegment> made =
                accrue(new OverdueDebt(DEBT.due(), List.of(new OverdueDebt.Part("p", DEBT.amount(), paid))), on);
        assertThat(runs(made)).as(hand).isEqualTo(runs == null ? "" : runs);
        assertThat(Kopecks.halfUp(PenaltyCalculator.sum(made))).as(hand).hasToString(amount);
    }

    /**
     * A change of the key rate inside of the delay changes nothing by the rate of the day of payment: 22.03., 26.04.
     * and 15.06.2021 make no runs of their own.
     */
    @Test
    void daysOfOneRateAndDivisorAreOneRun() {
        var part = new OverdueDebt.Part("p", Kopecks.of(1_000_000), LocalDate.of(2021, 6, 20));
        assertThat(runs(accrue(new OverdueDebt(LocalDate.of(2021, 3, 10), List.of(part)), LocalDate.of(2021, 12, 31))))
                .isEqualTo("60 of 300, 12 of 130");
    }

    /**
     * Days 31 to 54 of 10000: 24 × 0.095 ÷ 300. No rate changes from 28.04. to 20.06.2026, and the books were opened
     * before.
     */
    @Test
    void aDebtOfBooksOpenedBeforeItWasDueIsCountedWhole() {
        var part = new OverdueDebt.Part("o", Kopecks.of(1_000_000), null);
        var debt = new OverdueDebt(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 1, 1), List.of(part), List.of());
        List<PenaltySegment> made = accrue(debt, LocalDate.of(2026, 6, 20));
        assertThat(runs(made)).isEqualTo("24 of 300");
        assertThat(Kopecks.halfUp(PenaltyCalculator.sum(made))).hasToString("76.00");
    }

    /** Of 2021: what was paid first, by 5.5 %, stands before what was paid by 6.5 %, however the parts were told. */
    @Test
    void runsStandInTheOrderOfTheDaysWhoseRatesTheyGoBy() {
        var late = new OverdueDebt.Part("a", Kopecks.of(100_000), LocalDate.of(2021, 8, 1));
        var early = new OverdueDebt.Part("b", Kopecks.of(200_000), LocalDate.of(2021, 6, 20));
        List<PenaltySegment> made =
                accrue(new OverdueDebt(LocalDate.of(2021, 5, 10), List.of(late, early)), LocalDate.of(2021, 12, 31));
        assertThat(made)
                .extracting(each -> each.effectiveRate() + " " + each.base() + " "
                        + each.days().days())
                .containsExactly("0.055 2000.00 11", "0.065 1000.00 53");
    }

    @ParameterizedTest(name = "a part of {0} kopecks is refused")
    @CsvSource({"0", "-1"})
    void aPartOfADebtIsMoreThanNothing(long kopecks) {
        assertThatThrownBy(() -> new OverdueDebt.Part("p", Kopecks.of(kopecks), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("part of a debt = ");
    }

    /**
     * 1.30 owed twice for March, 60 days at 1/300 and 109 at 1/130: 0.0247 and 0.1036 each, rounded alone 0.24;
     * together 0.0494 and 0.2071.
     */
    @ParameterizedTest(name = "{0} and {1} owed, rounded {2}: {3} in {4} runs")
    @CsvSource(textBlock = """
            1.30, 1.30, PER_SEGMENT  , 0.26, 2
            2.60,     , PER_SEGMENT  , 0.26, 2
            1.00, 2.00, ONCE_PER_DEBT, 0.30, 2""")
    void debtsOfOneMonthAndDueDayAreCountedTogether(
            String one, @Nullable String other, PenaltyPolicy.Rounding rounding, String amount, int runs) {
        List<Obligation> debts = Stream.of("a=" + one, other == null ? "" : "b=" + other)
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .map(cells -> Delays.debt(cells[0], MARCH, DebtKind.PRINCIPAL, Kopecks.parse(cells[1])))
                .toList();
        List<Penalty> penalties = MonthPenalties.of(
                Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT.with(rounding)),
                debts,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(penalties).singleElement().satisfies(each -> {
            assertThat(each.line().amount()).hasToString(amount);
            assertThat(each.line().derivation().toString().split("penaltyOfDays", -1))
                    .hasSize(runs + 1);
            assertThat(each.line().replays()).isTrue();
        });
    }

    /** 199 days of delay less the first 30. */
    @Test
    void aLineTellsItsDays() {
        assertThat(Delays.penalties(OCTOBER, List.of(DEBT), List.of(), List.of(), List.of(), List.of()))
                .singleElement()
                .satisfies(each -> assertThat(each.line().volume()).hasToString("169"));
    }

    /**
     * 700.00 posted before are taken off 986.54, or of books opened on 01.09. off the 445.77 of their 61 days; what was
     * posted in this month is made anew, and what before 01.10. stands in the books of others.
     */
    @ParameterizedTest(name = "posted for {0} in books opened on {1}: {2}")
    @CsvSource(textBlock = """
            2026-09, 2010-01-01, 286.54
            2026-10, 2010-01-01, 986.54
            2026-09, 2026-09-01, -254.23
            2026-09, 2026-10-01, 226.54""")
    void onlyWhatWasPostedHereBeforeIsTakenOff(String month, LocalDate opened, String amount) {
        Obligation posted = new Obligation(
                new ObligationId("posted"),
                Delays.ACCOUNT,
                DEBT.debtor(),
                Delays.OWED,
                new DebtTerm(MARCH, BillingPeriod.parse(month), LocalDate.of(2026, 11, 15)),
                DebtKind.PENALTY,
                MovementKind.CHARGE,
                Kopecks.of(70_000));
        var plain = Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT);
        var basis = new MonthPenalties.Basis(
                plain.house(), OCTOBER, plain.law(), plain.terms(), opened, Set.of(), Set.of());
        assertThat(Delays.sum(
                        MonthPenalties.of(basis, List.of(DEBT, posted), List.of(), List.of(), List.of(), List.of())))
                .hasToString(amount);
    }

    /** On one day the payment comes first: taken back at once, the debt was owed all along. */
    @Test
    void aPaymentTakenBackOnItsOwnDayPaidNothing() {
        LocalDate day = LocalDate.of(2026, 5, 10);
        Allocation paid = Delays.paid("p1", DEBT, day, DEBT.amount());
        Allocation back = Delays.paid("a1", DEBT, day, DEBT.amount().negate());
        PaymentReversal reversal =
                new PaymentReversal(new PaymentId("a1"), new PaymentId("p1"), day, MovementBasis.NONE);
        for (List<Allocation> rows : List.of(List.of(paid, back), List.of(back, paid))) {
            assertThat(posted(rows, List.of(reversal), List.of())).isEqualTo("986.54");
        }
    }

    /**
     * An agreement of 01.07.2026 leaves days 31 to 76 of the whole, 145.67, before it; then each half is late by its
     * own day.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # instalments                                ; paid, taken back=                ; amount; by hand
            2026-08-15=5000 2026-11-15=5000              ; -                                ; 220.08; 145.67 and days 31 to 77 of 5000: 74.42
            2026-08-15=5000 2026-11-15=6000              ; -                                ; 220.08; the debt is met: a thousand agreed too much changes nothing
            2026-11-15=5000 2026-08-15=5000              ; -                                ; 220.08; in whatever order they are told
            2026-08-15=5000 2026-11-15=5000              ; 2026-08-10 2026-09-10= 2026-09-20; 155.17; the earlier half is paid again first, on day 36, and was owed on days 31 to 36: 9.50
            2026-08-15=5000 2026-11-15=5000              ; 2026-08-10 2026-09-10=           ; 220.08; on day 27 it is open again: days 31 to 77""")
    void theEarlierInstalmentIsPaidFirst(String instalments, @Nullable String paid, String amount, String hand) {
        List<Instalment> parts = Stream.of(instalments.split(" ", -1))
                .map(cell -> cell.split("=", -1))
                .map(cell -> new Instalment(LocalDate.parse(cell[0]), Kopecks.parse(cell[1])))
                .toList();
        Claim claim = new Claim(
                new ClaimId("7"),
                Delays.ACCOUNT,
                ClaimForm.INSTALMENT,
                LocalDate.of(2026, 7, 1),
                null,
                new TreeSet<>(List.of(DEBT.id())),
                parts,
                ClaimState.STANDING,
                MovementBasis.NONE);
        List<Allocation> rows = paid == null
                ? List.of()
                : Stream.of(paid.split(" ", -1))
                        .map(cell -> cell.endsWith("=")
                                ? Delays.paid("r", DEBT, day(cell), Kopecks.of(-500_000))
                                : Delays.paid(
                                        cell.equals("2026-08-10") ? "p" : "q", DEBT, day(cell), Kopecks.of(500_000)))
                        .toList();
        List<PaymentReversal> back = paid == null
                ? List.of()
                : List.of(new PaymentReversal(
                        new PaymentId("r"), new PaymentId("p"), LocalDate.of(2026, 9, 10), MovementBasis.NONE));
        assertThat(posted(rows, back, List.of(claim))).as(hand).isEqualTo(amount);
    }

    private static LocalDate day(String cell) {
        return LocalDate.parse(cell.replace("=", ""));
    }

    private static String posted(List<Allocation> made, List<PaymentReversal> reversals, List<Claim> claims) {
        return Delays.sum(Delays.penalties(OCTOBER, List.of(DEBT), List.of(), made, reversals, claims))
                .toString();
    }

    private static List<PenaltySegment> accrue(OverdueDebt debt, LocalDate on) {
        return new PenaltyCalculator(FederalLaw.book(), PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT).accrue(debt, on);
    }

    /** {@code "60 of 300, 1 of 130"}. */
    private static String runs(List<PenaltySegment> made) {
        return String.join(
                ", ",
                made.stream()
                        .map(each -> each.days().days() + " of "
                                + each.divisor().value().value().floor())
                        .toList());
    }
}
