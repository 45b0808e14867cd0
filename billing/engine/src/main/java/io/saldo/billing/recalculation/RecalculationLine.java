package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a recalculation posts for one account, service and creditor: {@code R = P2 − P1}, roubles; P2 what the month
 * comes to by the facts known now, P1 what was posted about it. Reversed and charged anew it is {@code −P1} and
 * {@code P2}.
 *
 * <p>Rules 354, п. 69: the document shows recalculations with their reasons; from 01.09.2012. That the month keeps its
 * own tariffs and norms is practice.
 */
record RecalculationLine(MonthFacts open, BillingPeriod about, Owing key, Cause cause) {
    private static final Symbol NOW = new Symbol("amountNow", "P2");
    private static final Symbol BEFORE = new Symbol("amountPosted", "P1");
    private static final Symbol NOTHING = new Symbol("nothing", "0");
    private static final Formula DIFFERENCE = Formula.of(NOW).minus(Formula.of(BEFORE));
    private static final Formula REVERSED = Formula.of(NOTHING).minus(Formula.of(BEFORE));
    private static final Formula ANEW = Formula.of(NOW);
    private static final Edition EDITION = new Edition(
            "recalculation",
            new Clause(Act.RULES_354, "п. 69"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    /**
     * No line where nothing differs.
     *
     * @param before what the month came to before, as it was charged
     * @param posted the posted lines that come to the same: they are the leaves of the explanation
     */
    List<Line> lines(
            List<Line> before,
            List<Line> posted,
            List<Line> now,
            RecalculationPolicy.Style style,
            ToIntFunction<LineId> ordinals) {
        Kopecks difference = sum(now).minus(sum(before));
        if (difference.isZero()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        if (style == RecalculationPolicy.Style.DELTA || before.isEmpty() || now.isEmpty()) {
            Formula formula = now.isEmpty() ? REVERSED : before.isEmpty() ? ANEW : DIFFERENCE;
            lines.add(line(formula, before, posted, now, ordinals));
        } else {
            lines.add(line(REVERSED, before, posted, List.of(), ordinals));
            lines.add(line(ANEW, List.of(), List.of(), now, ordinals));
        }
        return lines;
    }

    private Line line(
            Formula formula, List<Line> before, List<Line> posted, List<Line> now, ToIntFunction<LineId> ordinals) {
        LineId first = id(0);
        List<Operand> operands = new ArrayList<>();
        if (formula != REVERSED) {
            operands.add(operand(NOW, now));
        } else {
            operands.add(new Operand(NOTHING, Exact.ZERO, Unit.RUB, new Origin.FromFacts(List.of())));
        }
        if (formula != ANEW) {
            operands.add(PostedLeaf.operand(BEFORE, posted));
        }
        return new Line(
                id(ordinals.applyAsInt(first)),
                key.performer(),
                key.payee(),
                basis(before, now),
                unrounded(now).minus(unrounded(before)),
                sum(now).minus(sum(before)),
                new Derivation.Calculated(EDITION, formula, operands),
                cause);
    }

    private LineId id(int ordinal) {
        return new LineId(
                open.house(),
                open.period(),
                key.account(),
                open.debtor(key.account(), about),
                key.service(),
                key.creditor(),
                about,
                LineKind.RECALCULATION,
                ordinal);
    }

    /** Charged now, down to the readings: nothing of it is posted yet. */
    private static Operand operand(Symbol symbol, List<Line> lines) {
        Derivation derivation = lines.size() == 1
                ? lines.get(0).derivation()
                : new Derivation.Summed(lines.stream().map(Line::derivation).toList());
        return new Operand(symbol, sum(lines).roubles(), Unit.RUB, new Origin.Derived(derivation));
    }

    /** The volume that is added or taken off, at the price of what is charged now. */
    private static LineBasis basis(List<Line> before, List<Line> now) {
        LineBasis last = (now.isEmpty() ? before : now).get(0).basis();
        return new LineBasis(
                volume(now, last.unit()).minus(volume(before, last.unit())),
                last.unit(),
                last.method(),
                last.tariff(),
                Band.NONE,
                grounds(now.isEmpty() ? before : now));
    }

    /** Those of what is charged now; of what is taken back where nothing is. */
    private static List<Ground> grounds(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.basis().grounds().stream())
                .distinct()
                .toList();
    }

    /** Of base charges alone: what they raise or lower is charged for the same volume. */
    private static Exact volume(List<Line> lines, Unit unit) {
        Exact sum = Exact.ZERO;
        for (Line line : lines) {
            boolean counts = line.id().kind() == LineKind.BASE || line.id().kind() == LineKind.RECALCULATION;
            sum = counts && line.basis().unit().equals(unit)
                    ? sum.plus(line.basis().volume())
                    : sum;
        }
        return sum;
    }

    private static Exact unrounded(List<Line> lines) {
        Exact sum = Exact.ZERO;
        for (Line line : lines) {
            sum = sum.plus(line.unrounded());
        }
        return sum;
    }

    private static Kopecks sum(List<Line> lines) {
        return Kopecks.sum(lines.stream().map(Line::amount).toList());
    }
}
