package io.saldo.billing.penalty;

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
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of a month's penalties: {@code [Σ] − P}, in roubles. Σ is what the whole history of the debt gives up to the last day of the month, P what was posted for it before. Σ is never below zero,
 * so what is posted in sum never is either.
 *
 * <p>Housing Code, ст. 155 ч. 14, 14.1. That a late payment or recalculation corrects posted penalties by a line of the open month is our reading (not confirmed).
 */
final class PenaltyLine {
    private static final Symbol TOTAL = new Symbol("penaltiesOfHistory", "Σ");
    private static final Symbol POSTED = new Symbol("penaltiesPosted", "P");
    private static final Formula FIRST = Formula.of(TOTAL).toKopecks();
    private static final Formula LATER = FIRST.minus(Formula.of(POSTED));
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
     * @param segments runs of all debts of the month and service
     * @param posted what was posted before; null where nothing was
     */
    static Line of(LineId id, PartyId payee, List<PenaltySegment> segments, @Nullable PostedPenalties posted) {
        Exact total = PenaltyCalculator.sum(segments);
        Kopecks before = posted == null ? Kopecks.ZERO : posted.sum();
        int days = 0;
        for (PenaltySegment segment : segments) {
            days += segment.days().days();
        }
        return new Line(
                id,
                id.creditor(),
                payee,
                new LineBasis(Exact.of(days), Unit.DAY, VolumeMethod.STATED, NO_PRICE),
                total.minus(before.roubles()),
                Kopecks.halfUp(total).minus(before),
                derivation(segments, total, posted));
    }

    private static Derivation derivation(List<PenaltySegment> segments, Exact total, @Nullable PostedPenalties posted) {
        Origin history = segments.isEmpty()
                ? new Origin.FromFacts(List.of())
                : new Origin.Derived(new Derivation.Summed(
                        segments.stream().map(PenaltySegment::derivation).toList()));
        Operand sum = new Operand(TOTAL, total, Unit.RUB, history);
        return posted == null
                ? new Derivation.Calculated(EDITION, FIRST, List.of(sum))
                : new Derivation.Calculated(EDITION, LATER, List.of(sum, posted.operand(POSTED)));
    }
}
