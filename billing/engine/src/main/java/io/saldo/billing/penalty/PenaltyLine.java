package io.saldo.billing.penalty;

import io.saldo.billing.allocation.AccruedPenalties;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of a month's penalties: {@code [Σ + Σо] − P}, in roubles. Σ is what the debts that are not all paid give up
 * to the last day of the month, Σо what those that are paid came to, P what was posted for all of them before. The sum
 * is never below zero, so what is posted in sum never is either.
 *
 * <p>Housing Code, ст. 155 ч. 14, 14.1. That a late payment or recalculation corrects posted penalties by a line of the
 * open month is our reading (not confirmed).
 */
final class PenaltyLine {
    private static final Symbol TOTAL = new Symbol("penaltiesOfHistory", "Σ");
    private static final Symbol POSTED = new Symbol("penaltiesPosted", "P");
    private static final Symbol SETTLED = new Symbol("penaltiesOfPaidDebts", "Σо");
    private static final Formula FIRST = Formula.of(TOTAL).toKopecks();
    private static final Formula LATER = FIRST.minus(Formula.of(POSTED));
    private static final Formula WITH_SETTLED =
            Formula.of(TOTAL).plus(Formula.of(SETTLED)).toKopecks().minus(Formula.of(POSTED));
    private static final Edition EDITION = new Edition(
            "penaltyCharge",
            new Clause(Act.HOUSING_CODE, "ст. 155 ч. 14, 14.1"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    private static final Quantity NO_PRICE = Quantity.of(0, Unit.RUB);

    private PenaltyLine() {}

    /**
     * The line.
     *
     * @param segments runs of the debts of the key that are not all paid
     * @param before what was counted and posted before
     */
    static Line of(LineId id, PartyId payee, List<PenaltySegment> segments, AccruedPenalties before) {
        Exact total = before.settled().plus(PenaltyCalculator.sum(segments));
        int days = 0;
        for (PenaltySegment segment : segments) {
            days += segment.days().days();
        }
        return new Line(
                id,
                id.creditor(),
                payee,
                new LineBasis(
                        Exact.of(days),
                        Unit.DAY,
                        VolumeMethod.STATED,
                        NO_PRICE,
                        Ground.lacking(Condition.PAID_LATE, EDITION.clause())),
                total.minus(before.posted().roubles()),
                Kopecks.halfUp(total).minus(before.posted()),
                derivation(segments, before));
    }

    private static Derivation derivation(List<PenaltySegment> segments, AccruedPenalties before) {
        Origin history = segments.isEmpty()
                ? new Origin.FromFacts(List.of())
                : new Origin.Derived(new Derivation.Summed(
                        segments.stream().map(PenaltySegment::derivation).toList()));
        Operand sum = new Operand(TOTAL, PenaltyCalculator.sum(segments), Unit.RUB, history);
        String last = before.line();
        if (before.settled().signum() != 0) {
            return new Derivation.Calculated(
                    EDITION,
                    WITH_SETTLED,
                    List.of(
                            sum,
                            before(SETTLED, before.settled(), last),
                            before(POSTED, before.posted().roubles(), last)));
        }
        return last == null
                ? new Derivation.Calculated(EDITION, FIRST, List.of(sum))
                : new Derivation.Calculated(
                        EDITION,
                        LATER,
                        List.of(sum, before(POSTED, before.posted().roubles(), last)));
    }

    /** One number, however many lines it stands in: a leaf that names the last of them. */
    private static Operand before(Symbol symbol, Exact value, @Nullable String line) {
        if (line == null) {
            return new Operand(symbol, value, Unit.RUB, new Origin.FromFacts(List.of()));
        }
        var term = new Derivation.Total.Term(line, value, new Origin.OfLine(line, value));
        return new Operand(
                symbol,
                value,
                Unit.RUB,
                new Origin.Derived(new Derivation.Total(symbol.code(), Unit.RUB, List.of(term))));
    }
}
