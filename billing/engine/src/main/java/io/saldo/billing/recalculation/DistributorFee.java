package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.PremisesId;
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
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a flat with distributors of heat (распределители) owes for a year: the flats with them divide anew, by their
 * units, what they owe together.
 *
 * <p>{@code P = [ΣP × p ÷ Σp]}: ΣP the fees of the year of all flats with distributors, unrounded, in roubles, as the
 * yearly correction counts a year; p the units of the flat; Σp of all of them. Rounded once, at the end.
 *
 * <p>Rules 354, п. 42(1), прил. 2, ф. 6 (found in words; the numbers are not confirmed), in force from 01.01.2019. The
 * flats without distributors owe what they owed. Of several accounts of a flat each has {@code [P × Pл ÷ ΣPл]}, Pл what
 * it owed.
 *
 * @param unrounded what it is without rounding, roubles
 */
public record DistributorFee(PremisesId premises, Exact unrounded, Kopecks amount, Derivation derivation) {
    private static final Symbol FEES = new Symbol("feesOfYear", "ΣP");
    static final Symbol UNITS = new Symbol("distributorUnits", "p");
    private static final Symbol ALL_UNITS = new Symbol("allDistributorUnits", "Σp");
    private static final Formula BY_UNITS =
            Formula.of(FEES).times(UNITS).over(ALL_UNITS).toKopecks();
    static final Symbol FLAT = new Symbol("feeOfFlat", "ΣPл");
    private static final Symbol OWN = new Symbol("feeOwed", "Pл");
    private static final Symbol FEE = new Symbol("feeByUnits", "P");
    private static final Formula PART = Formula.of(FEE).times(OWN).over(FLAT).toKopecks();
    static final Edition EDITION = new Edition(
            "feeByDistributors",
            new Clause(Act.RULES_354, "прил. 2, ф. 6"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.UNCONFIRMED);

    /**
     * For every flat with distributors, in order of premises.
     *
     * @param fees of the year of the flats with distributors, roubles, with their derivations
     * @param units of the same flats, their sum above zero
     * @throws InvalidValueException where flats have a fee and no units, or units and no fee, or the units sum to
     *     nothing
     */
    public static List<DistributorFee> of(SortedMap<PremisesId, Operand> fees, SortedMap<PremisesId, Operand> units) {
        InvalidValueException.unless(
                !fees.isEmpty() && fees.keySet().equals(units.keySet()),
                "flats with distributors",
                units.keySet(),
                "those of the fees: " + fees.keySet());
        Operand whole = total(FEES, Unit.RUB, fees);
        Operand all = total(ALL_UNITS, Unit.ONE, units);
        InvalidValueException.unless(all.value().signum() > 0, "units", all.value(), "more than zero");
        List<DistributorFee> divided = new ArrayList<>();
        units.forEach((premises, own) -> {
            Operand p = new Operand(UNITS, own.value(), Unit.ONE, own.origin());
            Exact part = whole.value().times(p.value()).over(all.value());
            divided.add(new DistributorFee(
                    premises,
                    part,
                    Kopecks.halfUp(part),
                    new Derivation.Calculated(EDITION, BY_UNITS, List.of(whole, p, all))));
        });
        return divided;
    }

    /** The part of an account that owed some of what the flat owed. */
    Derivation part(List<Line> own, List<Line> flat) {
        Derivation exact = derivation instanceof Derivation.Calculated calculated
                ? new Derivation.Calculated(
                        calculated.edition(), calculated.formula().unrounded(), calculated.operands())
                : derivation;
        return new Derivation.Calculated(
                EDITION,
                PART,
                List.of(
                        new Operand(FEE, unrounded, Unit.RUB, new Origin.Derived(exact)),
                        owed(OWN, own),
                        owed(FLAT, flat)));
    }

    /** What lines come to before they are rounded, each as it was made. */
    static Operand owed(Symbol symbol, List<Line> lines) {
        Derivation total = new Derivation.Total(
                symbol.code(),
                Unit.RUB,
                lines.stream()
                        .map(line -> new Derivation.Total.Term(
                                line.id().account() + " " + line.id().about(),
                                line.unrounded(),
                                YearlyTotal.origin(line)))
                        .toList());
        return new Operand(symbol, total.replay(), Unit.RUB, new Origin.Derived(total));
    }

    /** Whether distributors may be used: they cover more of the area of the house than the law wants. */
    public static boolean mayBeUsed(Exact covered, Exact houseArea, Exact least) {
        return covered.compareTo(houseArea.times(least)) > 0;
    }

    private static Operand total(Symbol symbol, Unit unit, SortedMap<PremisesId, Operand> parts) {
        Derivation total = new Derivation.Total(
                symbol.code(),
                unit,
                parts.entrySet().stream()
                        .map(each -> new Derivation.Total.Term(
                                each.getKey().value(),
                                each.getValue().value(),
                                each.getValue().origin()))
                        .toList());
        return new Operand(symbol, total.replay(), unit, new Origin.Derived(total));
    }
}
