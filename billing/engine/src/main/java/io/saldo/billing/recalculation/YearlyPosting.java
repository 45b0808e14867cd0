package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the open month posts of a plan: for each entry its part, {@code min([ΔP ÷ m], ΔP − Pп)} while it is above zero;
 * ΔP the total ({@link YearlyTotal}), Pп the parts posted before, m their number. The rest is due at once with the last
 * part, and where the account no longer has the service on the last day of the month.
 */
final class YearlyPosting {
    private static final Symbol BEFORE = new Symbol("partsPosted", "Pп");
    private static final Symbol PARTS = new Symbol("partsOfCorrection", "m");
    private static final Formula REST = YearlyTotal.WHOLE.minus(Formula.of(BEFORE));
    private static final Formula PART = YearlyTotal.WHOLE.over(PARTS).toKopecks();

    private final YearlyPlan plan;
    private final MonthFacts open;

    YearlyPosting(YearlyPlan plan, MonthFacts open) {
        this.plan = plan;
        this.open = open;
    }

    /** The lines of the open month; none for an entry of which nothing is due. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (YearlyPlan.Entry entry : plan.entries()) {
            boolean last = isLast(entry);
            Kopecks amount = last ? entry.rest() : entry.due();
            if (!amount.isZero()) {
                lines.add(line(entry, amount, last));
            }
        }
        return lines;
    }

    private Line line(YearlyPlan.Entry entry, Kopecks amount, boolean last) {
        Owing owing = entry.owing();
        var id = new LineId(
                open.house(),
                open.period(),
                owing.account(),
                open.debtor(owing.account(), plan.about()),
                owing.service(),
                owing.creditor(),
                plan.about(),
                LineKind.YEARLY_CORRECTION,
                0);
        List<Operand> operands = new ArrayList<>(((Derivation.Calculated) entry.derivation()).operands());
        operands.add(PostedLeaf.parts(BEFORE, entry.posted()));
        operands.add(new Operand(PARTS, Exact.of(entry.parts()), Unit.ONE, new Origin.FromCalendar()));
        return new Line(
                id,
                owing.performer(),
                owing.payee(),
                LineBasis.ofSum(Ground.lacking(Condition.YEAR_SETTLED, YearlyTotal.EDITION.clause())),
                amount.roubles(),
                amount,
                new Derivation.Calculated(YearlyTotal.EDITION, formula(entry, last), operands));
    }

    private static Formula formula(YearlyPlan.Entry entry, boolean last) {
        int sign = entry.total().signum();
        if (last || sign != entry.rest().signum()) {
            return REST;
        }
        return sign > 0 ? new Formula.Lesser(PART, REST) : new Formula.Greater(PART, REST);
    }

    private boolean isLast(YearlyPlan.Entry entry) {
        LocalDate last = open.period().last();
        boolean goesOn = open.premises().stream()
                .flatMap(premises ->
                        Optional.ofNullable(premises.terms().get(entry.owing().service())).stream())
                .anyMatch(terms -> isBilled(terms, entry.owing(), last));
        return open.period().first().getMonthValue() >= entry.parts() || !goesOn;
    }

    private static boolean isBilled(ServiceTerms terms, Owing owing, LocalDate day) {
        return terms.agreement().at(day).isPresent()
                && terms.division()
                        .at(day)
                        .filter(span -> span.value().shares().containsKey(owing.account()))
                        .isPresent();
    }
}
