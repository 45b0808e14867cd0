package io.saldo.billing.penalty;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of days of delay with one debt, rate and divisor: {@code B × d × r ÷ k}, where a cap holds
 * {@code B × d × min(r; c) ÷ k}.
 *
 * <p>B debt in roubles, d days, r the key rate and c its cap as parts of the debt a year, k the divisor in days.
 * Housing Code, ст. 155 ч. 14, 14.1.
 *
 * @param days which days
 * @param parts the parts of the debt owed on them
 * @param rate the key rate; null where the cap stands in its place
 * @param cap null where none holds
 * @param rounded whether the run is rounded to kopecks by itself
 */
public record PenaltySegment(
        DateRange days,
        List<OverdueDebt.Part> parts,
        Span<LawValue> divisor,
        @Nullable Span<LawValue> rate,
        @Nullable Span<LawValue> cap,
        boolean rounded) {
    private static final Symbol BASE = new Symbol("overdueDebt", "B");
    private static final Symbol DAYS = new Symbol("daysOfDelay", "d");
    private static final Symbol RATE = new Symbol("keyRate", "r");
    private static final Symbol CAP = new Symbol("rateCap", "c");
    private static final Symbol DIVISOR = new Symbol("penaltyDivisor", "k");
    private static final Formula DEBT_DAYS = Formula.of(BASE).times(DAYS);
    private static final Formula BY_RATE = DEBT_DAYS.times(RATE).over(DIVISOR);
    private static final Formula BY_LOWER = DEBT_DAYS
            .times(new Formula.Lesser(Formula.of(RATE), Formula.of(CAP)))
            .over(DIVISOR);
    private static final Formula BY_CAP = DEBT_DAYS.times(CAP).over(DIVISOR);
    private static final Formula BY_RATE_ROUNDED = BY_RATE.toKopecks();
    private static final Formula BY_LOWER_ROUNDED = BY_LOWER.toKopecks();
    private static final Formula BY_CAP_ROUNDED = BY_CAP.toKopecks();

    public PenaltySegment {
        parts = List.copyOf(parts);
    }

    /** The debt that the days are counted for. */
    public Kopecks base() {
        Kopecks sum = Kopecks.ZERO;
        for (OverdueDebt.Part part : parts) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    /** The share of a year's debt that counts. */
    public Exact effectiveRate() {
        Exact own = rate == null ? null : rate.value().value();
        Exact most = cap == null ? null : cap.value().value();
        if (own == null) {
            return most == null ? Exact.ZERO : most;
        }
        return most == null ? own : own.min(most);
    }

    /** In roubles. */
    public Exact amount() {
        Exact exact = base().roubles()
                .times(days.days())
                .times(effectiveRate())
                .over(divisor.value().value());
        return rounded ? exact.halfUp(2) : exact;
    }

    Derivation derivation() {
        List<Operand> operands = new ArrayList<>();
        List<Derivation.Total.Term> terms = new ArrayList<>();
        for (OverdueDebt.Part part : parts) {
            terms.add(new Derivation.Total.Term(part.key(), part.amount().roubles(), new Origin.FromFacts(List.of())));
        }
        operands.add(new Operand(
                BASE,
                base().roubles(),
                Unit.RUB,
                new Origin.Derived(new Derivation.Total("overdueDebt", Unit.RUB, terms))));
        operands.add(Operand.days(DAYS, days.days()));
        if (rate != null) {
            operands.add(Operand.of(RATE, rate, Unit.ONE));
        }
        if (cap != null) {
            operands.add(Operand.of(CAP, cap, Unit.ONE));
        }
        operands.add(Operand.of(DIVISOR, divisor, Unit.DAY));
        LawValue law = divisor.value();
        Edition edition = new Edition("penaltyOfDays", law.clause(), divisor.days(), law.confirmation());
        return new Derivation.Calculated(edition, formula(), operands);
    }

    private Formula formula() {
        if (rate == null) {
            return rounded ? BY_CAP_ROUNDED : BY_CAP;
        }
        if (cap == null) {
            return rounded ? BY_RATE_ROUNDED : BY_RATE;
        }
        return rounded ? BY_LOWER_ROUNDED : BY_LOWER;
    }

    /** Whether a run of the very next days goes on with the same debt, rate and divisor. */
    boolean continuesWith(PenaltySegment next) {
        return next.days.from().equals(days.until())
                && divisor.equals(next.divisor)
                && Objects.equals(rate, next.rate)
                && Objects.equals(cap, next.cap)
                && parts.equals(next.parts);
    }

    PenaltySegment with(PenaltySegment next) {
        return new PenaltySegment(new DateRange(days.from(), next.days.until()), parts, divisor, rate, cap, rounded);
    }
}
