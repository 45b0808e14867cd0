package io.saldo.billing.benefit;

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
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit that is a part of the charge, within the norm (компенсация расходов).
 *
 * <p>{@code B = [s × P × min(V − C; N × n) ÷ V × d ÷ D]}: s the part, 0 to 1, P the charge in roubles, V the volume or
 * area it is for, C what benefits before this one count for, N the norm a person, n the people entitled, d the days of
 * the benefit, D the days charged. With P = V × T that is {@code s × min(V; N × n) × T}. What nothing limits is left
 * out of the formula. Rounded once.
 *
 * <p>Housing Code, ст. 160 (generally known); figures of a published explainer agree. What is used beyond the norm gets
 * no benefit: 100 kWh with a norm of 95 at 1.96 give half of 186.20. Of P rather than V × T, so that the whole charge
 * taken off leaves no kopeck, and tax, absence and poor quality count as they were charged.
 *
 * @param norm a person; null where nothing limits the volume
 * @param persons those entitled; null with it
 */
record ShareBenefit(
        Stated share,
        ChargedFee fee,
        @Nullable Stated norm,
        @Nullable Stated persons,
        Covered covered,
        Days days) {
    private static final Symbol SHARE = new Symbol("benefitShare", "s");
    private static final Symbol FEE = new Symbol("benefitFee", "P");
    private static final Symbol VOLUME = new Symbol("volume", "V");
    private static final Symbol COVERED = new Symbol("benefitCovered", "C");
    private static final Symbol NORM = new Symbol("benefitLimit", "N");
    private static final Symbol PERSONS = new Symbol("benefitPersons", "n");
    private static final Symbol DAYS = new Symbol("benefitDays", "d");
    private static final Symbol OF_DAYS = new Symbol("daysCharged", "D");
    private static final Symbol NOTHING = new Symbol("nothing", "0");
    private static final Symbol BENEFIT = new Symbol("benefitAmount", "B");
    private static final Symbol LEFT = new Symbol("feeLeft", "Pл");
    private static final Formula WHOLE = Formula.of(SHARE).times(FEE);
    private static final Formula LIMIT = Formula.of(NORM).times(PERSONS);
    private static final Formula REST = Formula.of(VOLUME).minus(Formula.of(COVERED));
    private static final Formula LIMITED = part(new Formula.Lesser(Formula.of(VOLUME), LIMIT));
    private static final Formula AFTER = part(REST);
    private static final Formula LIMITED_AFTER = part(new Formula.Lesser(REST, LIMIT));
    private static final Formula FIRST = Formula.of(NOTHING).minus(Formula.of(BENEFIT));
    private static final Formula NEXT =
            Formula.of(NOTHING).minus(new Formula.Lesser(Formula.of(BENEFIT), Formula.of(LEFT)));
    static final Edition EDITION = new Edition(
            "shareBenefit",
            new Clause(Act.HOUSING_CODE, "ст. 160"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    /** The volume that benefits before this one count for. */
    record Covered(Exact volume, List<FactId> by) {
        static final Covered NOTHING = new Covered(Exact.ZERO, List.of());

        boolean isNothing() {
            return by.isEmpty();
        }
    }

    /** Of the days that are charged those that the benefit holds on. */
    record Days(int holding, int charged) {
        boolean isAll() {
            return holding == charged;
        }
    }

    private static Formula part(Formula volume) {
        return WHOLE.times(volume).over(VOLUME);
    }

    /** The volume that it counts for. */
    Exact volume() {
        Exact left = fee.volume().minus(covered.volume());
        return norm == null || persons == null
                ? left
                : left.min(norm.value().exact().times(persons.value().exact()));
    }

    /** Whether there is anything that it could be a part of. */
    boolean counts() {
        boolean all = norm == null && covered.isNothing();
        return all || (fee.volume().signum() > 0 && volume().signum() > 0);
    }

    BenefitAmount amount() {
        List<Operand> operands = new ArrayList<>(List.of(share.as(SHARE), fee.amount(FEE)));
        if (norm != null || !covered.isNothing()) {
            operands.add(fee.volume(VOLUME));
        }
        if (!covered.isNothing()) {
            operands.add(new Operand(COVERED, covered.volume(), fee.unit(), new Origin.FromFacts(covered.by())));
        }
        if (norm != null && persons != null) {
            operands.add(norm.as(NORM));
            operands.add(persons.as(PERSONS));
        }
        if (!days.isAll()) {
            operands.add(Operand.days(DAYS, days.holding()));
            operands.add(Operand.days(OF_DAYS, days.charged()));
        }
        return BenefitAmount.of(new Derivation.Calculated(EDITION, formula(), operands));
    }

    private Formula formula() {
        Formula part =
                norm == null ? covered.isNothing() ? WHOLE : AFTER : covered.isNothing() ? LIMITED : LIMITED_AFTER;
        return (days.isAll() ? part : part.times(DAYS).over(OF_DAYS)).toKopecks();
    }

    /**
     * What the line says: below zero, and all benefits together take off no more than the charge.
     *
     * @param left what is left of the charge in roubles; null where nothing was taken off yet
     */
    static Derivation line(BenefitAmount amount, @Nullable Derivation left) {
        List<Operand> operands = new ArrayList<>(List.of(
                new Operand(NOTHING, Exact.ZERO, Unit.RUB, new Origin.FromFacts(List.of())),
                new Operand(BENEFIT, amount.amount().roubles(), Unit.RUB, new Origin.Derived(amount.derivation()))));
        if (left != null) {
            operands.add(new Operand(LEFT, left.replay(), Unit.RUB, new Origin.Derived(left)));
        }
        return new Derivation.Calculated(EDITION, left == null ? FIRST : NEXT, operands);
    }
}
