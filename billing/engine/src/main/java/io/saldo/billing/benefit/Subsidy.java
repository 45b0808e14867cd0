package io.saldo.billing.benefit;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A subsidy for a month (субсидия на оплату жилого помещения и коммунальных услуг).
 *
 * <p>{@code C = [min(max(St × n − D × min(m; M); 0); E)]}; for a family with less than the subsistence level a person
 * {@code D × min(m; M) × D ÷ n ÷ P} in place of {@code D × min(m; M)}. St the regional standard cost in roubles a
 * person, n members of the family, D their income in roubles a month, m the region's largest admissible part of
 * expenses and M the federal one, P the subsistence level in roubles a person, E what the family really spends in
 * roubles after benefits.
 *
 * <p>Housing Code, ст. 159 (found retold with numbers; the coefficient of poor families generally known). Never
 * negative, never more than the real expense. Benefits come first: E is the charge less benefits.
 *
 * @param standard roubles a person
 * @param persons people
 * @param income roubles, of the whole family
 * @param share the region's part, 0 to 1
 * @param mostShare the federal one
 * @param subsistence roubles a person
 * @param expense roubles, zero or more
 */
public record Subsidy(
        Stated standard,
        Stated persons,
        Stated income,
        Stated share,
        Span<LawValue> mostShare,
        Stated subsistence,
        Stated expense) {
    private static final Symbol STANDARD = new Symbol("standardCost", "St");
    private static final Symbol PERSONS = new Symbol("familyMembers", "n");
    private static final Symbol INCOME = new Symbol("familyIncome", "D");
    private static final Symbol SHARE = new Symbol("expenseShare", "m");
    private static final Symbol MOST = new Symbol("expenseShareMost", "M");
    private static final Symbol SUBSISTENCE = new Symbol("subsistenceLevel", "P");
    private static final Symbol EXPENSE = new Symbol("realExpense", "E");
    private static final Symbol NOTHING = new Symbol("noLess", "0");
    private static final Formula OWN =
            Formula.of(INCOME).times(new Formula.Lesser(Formula.of(SHARE), Formula.of(MOST)));
    private static final Formula ORDINARY = within(OWN);
    private static final Formula POOR = within(OWN.times(INCOME).over(PERSONS).over(SUBSISTENCE));
    private static final Edition EDITION = new Edition(
            "subsidy",
            new Clause(Act.HOUSING_CODE, "ст. 159"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.UNCONFIRMED);

    public Subsidy {
        InvalidValueException.unless(persons.value().signum() > 0, "persons", persons.value(), "at least one");
        InvalidValueException.unless(
                subsistence.value().signum() > 0, "subsistence level", subsistence.value(), "above zero");
        InvalidValueException.unless(expense.value().signum() >= 0, "expense", expense.value(), "zero or more");
    }

    private static Formula within(Formula own) {
        return new Formula.Lesser(
                        new Formula.Greater(Formula.of(STANDARD).times(PERSONS).minus(own), Formula.of(NOTHING)),
                        Formula.of(EXPENSE))
                .toKopecks();
    }

    public BenefitAmount amount() {
        Exact each = income.value().exact().over(persons.value().exact());
        boolean poor = each.compareTo(subsistence.value().exact()) < 0;
        List<Operand> operands = new ArrayList<>(List.of(
                standard.as(STANDARD),
                persons.as(PERSONS),
                income.as(INCOME),
                share.as(SHARE),
                Operand.of(MOST, mostShare, Unit.ONE),
                expense.as(EXPENSE),
                new Operand(NOTHING, Exact.ZERO, Unit.RUB, new Origin.FromCalendar())));
        if (poor) {
            operands.add(subsistence.as(SUBSISTENCE));
        }
        return BenefitAmount.of(new Derivation.Calculated(EDITION, poor ? POOR : ORDINARY, operands));
    }
}
