package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.Told;
import io.saldo.billing.run.BillingTexts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 10000.00 for March 2026, due on 15.04.2026, at the end of October 2026, day 199 of the delay; the rate is the cap of
 * 9.5 % throughout.
 */
class ClaimedPenaltiesTest {
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    private static final BillingPeriod MARCH = BillingPeriod.of(2026, 3);
    private static final Obligation DEBT = Delays.debt("o1", MARCH, DebtKind.PRINCIPAL, Kopecks.of(1_000_000));

    @ParameterizedTest(name = "{0}, {1}: {5}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # form      ; state    ; from      ; penalties until; instalments                       ; amount; by hand
            COURT_ORDER ; STANDING ; 2026-08-01; 2026-08-20     ; -                                 ; 460.38; 60 days at 1/300 and 37 at 1/130
            SUIT        ; FULFILLED; 2026-08-01; 2026-08-20     ; -                                 ; 460.38; it stays as it was
            COURT_ORDER ; WITHDRAWN; 2026-08-01; 2026-08-20     ; -                                 ; 986.54; as if it had never been: 109 days at 1/130
            SUIT        ; STANDING ; 2026-08-01; -              ; -                                 ; 986.54; it names no day
            BANKRUPTCY  ; STANDING ; 2026-04-20; 2026-04-20     ; -                                 ; 0.00  ; stopped within the free days
            INSTALMENT  ; STANDING ; 2026-07-01; -              ; 2026-08-15=5000 2026-11-15=5000   ; 220.08; 46 days of the whole before, then 47 of 5000 by the new day: 145.67 + 74.42
            INSTALMENT  ; BROKEN   ; 2026-07-01; -              ; 2026-08-15=5000 2026-11-15=5000   ; 986.54; the old due day from the beginning
            INSTALMENT  ; STANDING ; 2026-07-01; -              ; 2026-08-15=5000                   ; 640.52; the other half keeps its due day: 493.27 + 72.83 + 74.42""")
    void aClaimStopsPenaltiesOrGivesNewDueDays(
            ClaimForm form,
            ClaimState state,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String instalments,
            String amount,
            String hand) {
        Claim claim = claim(form, state, from, until, instalments);
        assertThat(posted(List.of(), List.of(), List.of(), List.of(claim)))
                .as(hand)
                .isEqualTo(amount);
    }

    /** Half is paid on 10.08.2026: the instalment due on 15.08 is kept, nothing is late; 145.67 of before stand. */
    @Test
    void aKeptInstalmentCostsNothingMore() {
        Claim claim = claim(
                ClaimForm.INSTALMENT,
                ClaimState.STANDING,
                LocalDate.of(2026, 7, 1),
                null,
                "2026-08-15=5000 2026-11-15=5000");
        Allocation half = Delays.paid("p1", DEBT, LocalDate.of(2026, 8, 10), Kopecks.of(500_000));
        assertThat(posted(List.of(), List.of(half), List.of(), List.of(claim))).isEqualTo("145.67");
    }

    /** Paid on day 25, taken back on day 56: 34 days at 1/300 and 109 at 1/130 are left. */
    @Test
    void aPaymentTakenBackLeavesTheDaysItStood() {
        Allocation paid = Delays.paid("p1", DEBT, LocalDate.of(2026, 5, 10), DEBT.amount());
        Allocation back =
                Delays.paid("r1", DEBT, LocalDate.of(2026, 6, 10), DEBT.amount().negate());
        PaymentReversal reversal = new PaymentReversal(
                new PaymentId("r1"), new PaymentId("p1"), LocalDate.of(2026, 6, 10), MovementBasis.NONE);
        assertThat(posted(List.of(), List.of(paid, back), List.of(reversal), List.of()))
                .isEqualTo("904.21");
        assertThat(posted(List.of(), List.of(paid), List.of(), List.of())).isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            TARIFF ; 591.92 ; the debt was never more than 6000
            ERROR  ; 591.92 ; the same
            ABSENCE; 986.54 ; up to the posting on 31.10. the whole was owed
            QUALITY; 986.54 ; the same
            READING; 986.54 ; the same""")
    void aCreditLowersTheDebtFromTheBeginningOrFromItsPostingByItsCause(CreditCause cause, String amount, String why) {
        Payment credit = Payment.credit(
                new PaymentId("c1"),
                Delays.ACCOUNT,
                DebtKind.PRINCIPAL,
                OCTOBER.last(),
                Kopecks.of(400_000),
                MARCH,
                new Credit(new DebtorId("debtor"), Delays.OWED, MovementKind.RECALCULATION, cause));
        Allocation taken = Delays.paid("c1", DEBT, OCTOBER.last(), Kopecks.of(400_000));
        assertThat(posted(List.of(credit), List.of(taken), List.of(), List.of()))
                .as(why)
                .isEqualTo(amount);
    }

    /** What was posted before is taken back where a credit from the beginning leaves less: 591.92 − 700.00. */
    @Test
    void whatWasPostedTooMuchIsTakenBackByALineBelowZero() {
        Obligation posted = new Obligation(
                new ObligationId("posted"),
                Delays.ACCOUNT,
                DEBT.debtor(),
                Delays.OWED,
                new DebtTerm(MARCH, OCTOBER.previous(), LocalDate.of(2026, 10, 15)),
                DebtKind.PENALTY,
                MovementKind.CHARGE,
                Kopecks.of(70_000));
        Payment credit = Payment.credit(
                new PaymentId("c1"),
                Delays.ACCOUNT,
                DebtKind.PRINCIPAL,
                OCTOBER.last(),
                Kopecks.of(400_000),
                MARCH,
                new Credit(new DebtorId("debtor"), Delays.OWED, MovementKind.RECALCULATION, CreditCause.TARIFF));
        List<Penalty> penalties = Delays.penalties(
                OCTOBER,
                List.of(DEBT, posted),
                List.of(credit),
                List.of(Delays.paid("c1", DEBT, OCTOBER.last(), Kopecks.of(400_000))),
                List.of(),
                List.of());
        assertThat(penalties).singleElement().satisfies(each -> {
            assertThat(each.line().amount()).hasToString("-108.08");
            assertThat(each.line().replays()).isTrue();
            assertThat(each.line().id().debtor()).isEqualTo(DEBT.debtor());
        });
    }

    /** Books opened on 01.10.2026: the 31 days of October at 1/130; those before are in the balance brought along. */
    @Test
    void aDebtBroughtAlongIsCountedFromTheDayTheBooksWereOpened() {
        var basis = new MonthPenalties.Basis(
                Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT).house(),
                OCTOBER,
                Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT).law(),
                PenaltyTerms.DEFAULT,
                OCTOBER.first(),
                Set.of(),
                Set.of());
        assertThat(Delays.sum(MonthPenalties.of(basis, List.of(DEBT), List.of(), List.of(), List.of(), List.of())))
                .hasToString("226.54");
    }

    @Test
    void contributionsToCapitalRepairAndOtherRegimesAreCountedByTheirOwnRule() {
        assertThat(by(Set.of(Delays.OWED.service()), null))
                .as("169 days at 1/300")
                .hasToString("535.17");
        assertThat(by(Set.of(), PenaltyRegime.SUPPLY))
                .as("199 days at 1/130 of 14 %")
                .hasToString("2143.08");
        assertThat(by(Set.of(), PenaltyRegime.NONE)).hasToString("0.00");
    }

    private static Kopecks by(Set<ServiceCode> capitalRepair, @Nullable PenaltyRegime regime) {
        TreeMap<AccountNumber, PenaltyRegime> regimes = new TreeMap<>();
        if (regime != null) {
            regimes.put(Delays.ACCOUNT, regime);
        }
        var plain = Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT);
        var basis = new MonthPenalties.Basis(
                plain.house(),
                OCTOBER,
                plain.law(),
                new PenaltyTerms(PenaltyPolicy.DEFAULT, regimes),
                plain.opened(),
                capitalRepair,
                Set.of());
        return Delays.sum(MonthPenalties.of(basis, List.of(DEBT), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aParkedAccountWaits() {
        var plain = Delays.basis(OCTOBER, PenaltyPolicy.DEFAULT);
        var basis = new MonthPenalties.Basis(
                plain.house(), OCTOBER, plain.law(), plain.terms(), plain.opened(), Set.of(), Set.of(Delays.ACCOUNT));
        assertThat(MonthPenalties.of(basis, List.of(DEBT), List.of(), List.of(), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void everyWordOfAnExplanationIsToldInBothLanguages() {
        TreeSet<String> keys = new TreeSet<>();
        Delays.penalties(OCTOBER, List.of(DEBT), List.of(), List.of(), List.of(), List.of())
                .forEach(each -> Told.keys(each.line().derivation(), keys));
        keys.add("symbol.penaltiesPosted");
        keys.add("total.penaltiesPosted");
        assertThat(keys).contains("rule.penaltyOfDays", "symbol.rateCap", "total.overdueDebt");
        for (Locale language : List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH)) {
            Texts texts = BillingTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).isNotEqualTo(key));
        }
    }

    @Test
    void onlyAnAgreementHasInstalments() {
        assertThatThrownBy(() -> claim(ClaimForm.SUIT, ClaimState.STANDING, OCTOBER.first(), null, "2026-08-15=1"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> claim(ClaimForm.INSTALMENT, ClaimState.STANDING, OCTOBER.first(), null, null))
                .isInstanceOf(InvalidValueException.class);
    }

    private static Claim claim(
            ClaimForm form, ClaimState state, LocalDate from, @Nullable LocalDate until, @Nullable String instalments) {
        List<Instalment> parts = instalments == null
                ? List.of()
                : List.of(instalments.split(" ", -1)).stream()
                        .map(cell -> cell.split("=", -1))
                        .map(cell -> new Instalment(LocalDate.parse(cell[0]), Kopecks.parse(cell[1])))
                        .toList();
        return new Claim(
                new ClaimId("2-118/2026"),
                Delays.ACCOUNT,
                form,
                from,
                until,
                new TreeSet<>(List.of(DEBT.id())),
                parts,
                state,
                MovementBasis.NONE);
    }

    private static String posted(
            List<Payment> payments, List<Allocation> made, List<PaymentReversal> reversals, List<Claim> claims) {
        List<Penalty> penalties = Delays.penalties(OCTOBER, List.of(DEBT), payments, made, reversals, claims);
        assertThat(penalties).allMatch(each -> each.line().replays());
        return Delays.sum(penalties).toString();
    }
}
