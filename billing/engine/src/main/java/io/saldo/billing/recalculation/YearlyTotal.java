package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
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
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a year is settled for: {@code ΔP = [P2] − P1}; P2 what the year comes to by the meter, each line of a month
 * unrounded and their sum rounded once, P1 what was posted about the year.
 */
record YearlyTotal(Kopecks amount, Derivation derivation) {
    private static final Symbol METERED = new Symbol("yearByMeter", "P2");
    private static final Symbol CHARGED = new Symbol("yearCharged", "P1");
    static final Formula WHOLE = Formula.of(METERED).toKopecks().minus(Formula.of(CHARGED));
    private static final Symbol WHOLE_FEE = new Symbol("feeOfPremises", "P");
    private static final Symbol OWN = new Symbol("shareOfAccount", "s");
    private static final Formula OF_ACCOUNT = Formula.of(WHOLE_FEE).times(OWN);
    static final Edition EDITION = new Edition(
            "yearlyCorrection",
            new Clause(Act.RULES_354, "п. 42(1); Правила 491, п. 29(3)"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.UNCONFIRMED);

    static YearlyTotal of(List<Line> metered, List<Line> charged) {
        Exact byMeter = Exact.ZERO;
        List<Derivation.Total.Term> months = new ArrayList<>();
        for (Line line : metered) {
            byMeter = byMeter.plus(line.unrounded());
            months.add(new Derivation.Total.Term(line.id().about().toString(), line.unrounded(), origin(line)));
        }
        Kopecks posted = Kopecks.sum(charged.stream().map(Line::amount).toList());
        Operand year = new Operand(
                METERED, byMeter, Unit.RUB, new Origin.Derived(new Derivation.Total(METERED.code(), Unit.RUB, months)));
        return new YearlyTotal(
                Kopecks.halfUp(byMeter).minus(posted),
                new Derivation.Calculated(EDITION, WHOLE, List.of(year, PostedLeaf.operand(CHARGED, charged))));
    }

    /**
     * How a month came to what it is, down to its readings. Where a rounding inside decides, as of what is lowered to
     * nothing, the number stands for itself.
     */
    static Origin origin(Line line) {
        List<Origin.OfLine> leaves = line.derivation() instanceof Derivation.Total total ? total.lines() : List.of();
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        Derivation exact = unrounded(line.derivation());
        if (exact.replay().equals(line.unrounded())) {
            return new Origin.Derived(exact);
        }
        return line.derivation().replay().equals(line.unrounded())
                ? new Origin.Derived(line.derivation())
                : new Origin.FromFacts(List.of());
    }

    private static Derivation unrounded(Derivation rounded) {
        if (rounded instanceof Derivation.Calculated calculated) {
            return new Derivation.Calculated(
                    calculated.edition(), calculated.formula().unrounded(), calculated.operands());
        } else if (rounded instanceof Derivation.Summed summed) {
            return new Derivation.Summed(
                    summed.parts().stream().map(YearlyTotal::unrounded).toList());
        } else if (rounded instanceof Derivation.Apportioned part) {
            Derivation whole = unrounded(part.whole());
            Operand own = new Operand(
                    OWN,
                    part.weights().getOrDefault(part.key(), Exact.ZERO),
                    Unit.ONE,
                    new Origin.FromFacts(List.of()));
            return new Derivation.Calculated(
                    EDITION,
                    OF_ACCOUNT,
                    List.of(new Operand(WHOLE_FEE, whole.replay(), Unit.RUB, new Origin.Derived(whole)), own));
        }
        return rounded;
    }
}
