package io.saldo.billing.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.fixture.Shuffled;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of penalties whatever is owed and whenever it is paid and told. */
class PenaltyLawsTest {
    private static final int MONTHS = 9;

    /** A part of a debt: paid some days after the month it is for, told some months after that. */
    private record Paid(int kopecks, int day, int told) {}

    private record Story(List<Paid> parts, int unpaid) {
        Obligation debt() {
            int sum = unpaid + parts.stream().mapToInt(Paid::kopecks).sum();
            return Delays.debt("o1", Delays.JANUARY, DebtKind.PRINCIPAL, Kopecks.of(sum));
        }

        /** What is told by the end of a month. */
        List<Allocation> allocations(BillingPeriod month, boolean inTime) {
            List<Allocation> made = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Paid part = parts.get(i);
                LocalDate day = Delays.JANUARY.last().plusDays(part.day);
                BillingPeriod told = BillingPeriod.containing(day).plus(inTime ? 0 : part.told);
                if (told.compareTo(month) <= 0) {
                    made.add(Delays.paid("p" + i, debt(), day, Kopecks.of(part.kopecks)));
                }
            }
            return made;
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Paid> parts = Combinators.combine(
                        Arbitraries.integers().between(1, 900_000),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 2))
                .as(Paid::new);
        return Combinators.combine(
                        parts.list().ofMaxSize(4), Arbitraries.integers().between(1, 900_000))
                .as(Story::new);
    }

    /** Month by month, each month knowing what is told by then; what is posted goes into the books. */
    private static List<Kopecks> posted(Story story, boolean inTime) {
        List<Obligation> owed = new ArrayList<>(List.of(story.debt()));
        List<Payment> taken = new ArrayList<>();
        List<Kopecks> sums = new ArrayList<>();
        Kopecks sum = Kopecks.ZERO;
        for (int i = 1; i <= MONTHS; i++) {
            BillingPeriod month = Delays.JANUARY.plus(i);
            for (Penalty each :
                    Delays.penalties(month, owed, taken, story.allocations(month, inTime), List.of(), List.of())) {
                assertThat(each.line().replays()).isTrue();
                sum = sum.plus(each.line().amount());
                remember(each, owed, taken);
            }
            sums.add(sum);
        }
        return sums;
    }

    private static void remember(Penalty each, List<Obligation> owed, List<Payment> taken) {
        var id = each.line().id();
        if (each.line().amount().signum() > 0) {
            owed.add(new Obligation(
                    new ObligationId(id.toString()),
                    id.account(),
                    each.line().id().debtor(),
                    Delays.OWED,
                    new DebtTerm(
                            id.about(), id.posted(), id.posted().next().first().plusDays(14)),
                    DebtKind.PENALTY,
                    MovementKind.CHARGE,
                    each.line().amount()));
        } else {
            taken.add(Payment.credit(
                    new PaymentId(id.toString()),
                    id.account(),
                    DebtKind.PENALTY,
                    id.posted().last(),
                    each.line().amount().negate(),
                    id.about(),
                    new Credit(new DebtorId("debtor"), Delays.OWED, MovementKind.RECALCULATION, CreditCause.PENALTY)));
        }
    }

    @Property(tries = 300)
    void aPaymentToldLateCostsInTheEndWhatItWouldHaveCostToldInTime(@ForAll("stories") Story story) {
        List<Kopecks> late = posted(story, false);
        List<Kopecks> inTime = posted(story, true);
        assertThat(late.get(MONTHS - 1)).isEqualTo(inTime.get(MONTHS - 1));
    }

    @Property(tries = 300)
    void whatIsPostedInSumIsTheWholeHistoryAndNeverBelowZero(@ForAll("stories") Story story) {
        List<Kopecks> sums = posted(story, false);
        assertThat(sums).allMatch(each -> each.signum() >= 0);
        BillingPeriod last = Delays.JANUARY.plus(MONTHS);
        assertThat(Delays.sum(Delays.penalties(
                        last, List.of(story.debt()), List.of(), story.allocations(last, true), List.of(), List.of())))
                .isEqualTo(sums.get(MONTHS - 1));
    }

    @Property
    void theOrderOfPaymentsMeansNothing(@ForAll("stories") Story story, @ForAll Random random) {
        BillingPeriod last = Delays.JANUARY.plus(MONTHS);
        List<Allocation> made = story.allocations(last, true);
        assertThat(Delays.penalties(
                        last, List.of(story.debt()), List.of(), Shuffled.list(made, random), List.of(), List.of()))
                .isEqualTo(Delays.penalties(last, List.of(story.debt()), List.of(), made, List.of(), List.of()));
    }

    @Property
    void aPenaltyCostsNoPenalty(@ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 90_000) int kopecks) {
        BillingPeriod last = Delays.JANUARY.plus(MONTHS);
        List<Allocation> made = story.allocations(last, true);
        // brought along, so that it is no penalty posted here
        Obligation penalty = new Obligation(
                new ObligationId("old"),
                Delays.ACCOUNT,
                story.debt().debtor(),
                Delays.OWED,
                new DebtTerm(Delays.JANUARY, Delays.JANUARY, LocalDate.of(2026, 2, 16)),
                DebtKind.PENALTY,
                MovementKind.OPENING,
                Kopecks.of(kopecks));
        assertThat(Delays.sum(
                        Delays.penalties(last, List.of(story.debt(), penalty), List.of(), made, List.of(), List.of())))
                .isEqualTo(Delays.sum(
                        Delays.penalties(last, List.of(story.debt()), List.of(), made, List.of(), List.of())));
    }

    @Property
    void whatIsPaidWithinTheFreeDaysCostsNothing(
            @ForAll @IntRange(min = 1, max = 900_000) int kopecks, @ForAll @IntRange(max = 45) int day) {
        Story story = new Story(List.of(new Paid(kopecks, day, 0)), 1);
        BillingPeriod last = Delays.JANUARY.plus(MONTHS);
        Obligation debt = Delays.debt("o1", Delays.JANUARY, DebtKind.PRINCIPAL, Kopecks.of(kopecks));
        assertThat(Delays.penalties(
                        last, List.of(debt), List.of(), story.allocations(last, true), List.of(), List.of()))
                .isEmpty();
    }

    /** Two debts cost together what each costs alone, before anything is rounded. */
    @Property
    void debtsAddUp(
            @ForAll @IntRange(min = 1, max = 900_000) int one,
            @ForAll @IntRange(min = 1, max = 900_000) int other,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        assertThat(accrued(one, days).plus(accrued(other, days))).isEqualTo(accrued(one + other, days));
    }

    /** A day more never costs less while the rate stays the same. */
    @Property
    void aDayMoreCostsNoLess(
            @ForAll @IntRange(min = 1, max = 900_000) int kopecks, @ForAll @IntRange(min = 1, max = 400) int days) {
        assertThat(accrued(kopecks, days + 1)).isGreaterThanOrEqualTo(accrued(kopecks, days));
        assertThat(accrued(kopecks, 30)).isEqualTo(Exact.ZERO);
    }

    /** By the cap of 9.5 %, so that the rate is one. */
    private static Exact accrued(int kopecks, int days) {
        LocalDate due = LocalDate.of(2024, 9, 10);
        return PenaltyCalculator.sum(new PenaltyCalculator(
                        FederalLaw.book(), PenaltyRegime.HOUSING, PenaltyPolicy.DEFAULT)
                .accrue(
                        new OverdueDebt(due, List.of(new OverdueDebt.Part("o", Kopecks.of(kopecks), null))),
                        due.plusDays(days)));
    }
}
