package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
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
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a year comes to by what was really used, for each premises: the first term of a yearly correction.
 *
 * <p>{@code P = [ΣP]}, each {@code P = V × T}: V the premises' part of the volume of the house in a part of the year with one price, T that price; rounded once, at the end. The parts are divided as the volumes of a month are
 * ({@link io.saldo.metering.house.MixedHeatDistribution}, {@link io.saldo.metering.house.CommonResourceDistribution}). Where flats have distributors (распределители), what the flats with them owe together is divided anew by their
 * units, {@code P = [ΣP × p ÷ Σp]} (ф. 6).
 *
 * <p>Rules 354, п. 42(1), прил. 2, ф. 3(2), 3(4), 3(5), 6 (found in words and as a formula with two half-year tariffs; the numbers are not confirmed), in force from 01.01.2019. What was posted during the year is not subtracted here: that is the correction, of which this
 * knows nothing.
 */
public record YearFee(PremisesId premises, Exact unrounded, Kopecks amount, Derivation derivation) {
    private static final Symbol PART = new Symbol("partOfYear", "V");
    private static final Symbol FEES = new Symbol("feesOfYear", "ΣP");
    private static final Symbol UNITS = new Symbol("distributorUnits", "p");
    private static final Symbol ALL_UNITS = new Symbol("allDistributorUnits", "Σp");
    private static final Formula OF_PART = Formula.of(PART).times(Symbols.TARIFF);
    private static final Formula OF_YEAR = Formula.of(FEES).toKopecks();
    private static final Formula BY_UNITS =
            Formula.of(FEES).times(UNITS).over(ALL_UNITS).toKopecks();
    private static final Edition EDITION = edition("yearFee", "п. 42(1); прил. 2, ф. 3(2), 3(4), 3(5)");
    private static final Edition DISTRIBUTORS = edition("feeByDistributors", "прил. 2, ф. 6");

    private static Edition edition(String rule, String point) {
        return new Edition(
                rule,
                new Clause(Act.RULES_354, point),
                DateRange.from(LocalDate.of(2019, 1, 1)),
                Confirmation.UNCONFIRMED);
    }

    /**
     * A part of the year with one price.
     *
     * @param divided what was used in it, divided among the premises
     * @param tariff the price, a unit of what is divided
     */
    public record Part(Distribution divided, Span<Tariff> tariff) {}

    /**
     * What the year comes to for every participant, in order of premises.
     *
     * @param parts of the year, at least one
     */
    public static List<YearFee> of(List<Part> parts) {
        InvalidValueException.unless(!parts.isEmpty(), "parts of the year", parts, "at least one");
        SortedMap<PremisesId, List<Derivation>> made = made(parts);
        List<YearFee> fees = new ArrayList<>();
        made.forEach((premises, terms) -> {
            Operand sum = sum(terms);
            fees.add(fee(premises, EDITION, OF_YEAR, sum.value(), List.of(sum)));
        });
        return fees;
    }

    /**
     * As {@link #of}, the flats with distributors dividing among them by units what they owe together.
     *
     * @param units of the flats with distributors, their sum above zero
     */
    public static List<YearFee> byDistributors(List<Part> parts, SortedMap<PremisesId, Operand> units) {
        SortedMap<PremisesId, List<Derivation>> made = made(parts);
        List<Derivation> together = units.keySet().stream()
                .flatMap(each -> made.getOrDefault(each, List.of()).stream())
                .toList();
        Derivation total = new Derivation.Total(
                ALL_UNITS.code(),
                Unit.ONE,
                units.entrySet().stream()
                        .map(each -> new Derivation.Total.Term(
                                each.getKey().value(),
                                each.getValue().value(),
                                each.getValue().origin()))
                        .toList());
        Operand all = new Operand(ALL_UNITS, total.replay(), Unit.ONE, new Origin.Derived(total));
        InvalidValueException.unless(
                all.value().signum() > 0 && !together.isEmpty(),
                "units",
                all.value(),
                "more than zero, of participants");
        Operand whole = sum(together);
        List<YearFee> fees = new ArrayList<>();
        for (Map.Entry<PremisesId, List<Derivation>> each : made.entrySet()) {
            Operand own = units.get(each.getKey());
            if (own == null) {
                Operand sum = sum(each.getValue());
                fees.add(fee(each.getKey(), EDITION, OF_YEAR, sum.value(), List.of(sum)));
            } else {
                Operand p = new Operand(UNITS, own.value(), Unit.ONE, own.origin());
                Exact part = whole.value().times(p.value()).over(all.value());
                fees.add(fee(each.getKey(), DISTRIBUTORS, BY_UNITS, part, List.of(whole, p, all)));
            }
        }
        return fees;
    }

    /** Whether distributors may be used: they cover more of the area of the house than the law wants. */
    public static boolean mayUseDistributors(Exact covered, Exact houseArea, Exact least) {
        return covered.compareTo(houseArea.times(least)) > 0;
    }

    private static SortedMap<PremisesId, List<Derivation>> made(List<Part> parts) {
        SortedMap<PremisesId, List<Derivation>> made = new TreeMap<>();
        for (Part part : parts) {
            for (Distribution.Share share : part.divided().shares()) {
                Operand volume = new Operand(
                        PART, share.volume(), part.divided().resource().unit(), new Origin.Derived(share.derivation()));
                Operand price = Operand.of(
                        Symbols.TARIFF,
                        part.tariff().value().price(),
                        part.tariff().source());
                made.computeIfAbsent(share.premises(), key -> new ArrayList<>())
                        .add(new Derivation.Calculated(EDITION, OF_PART, List.of(volume, price)));
            }
        }
        return Collections.unmodifiableSortedMap(made);
    }

    private static Operand sum(List<Derivation> terms) {
        Derivation summed = terms.size() == 1 ? terms.get(0) : new Derivation.Summed(terms);
        return new Operand(FEES, summed.replay(), Unit.RUB, new Origin.Derived(summed));
    }

    private static YearFee fee(
            PremisesId premises, Edition edition, Formula formula, Exact exact, List<Operand> operands) {
        return new YearFee(
                premises, exact, Kopecks.halfUp(exact), new Derivation.Calculated(edition, formula, operands));
    }
}
