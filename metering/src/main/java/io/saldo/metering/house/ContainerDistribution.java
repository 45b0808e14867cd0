package io.saldo.metering.house;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
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
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.Distribution.Share;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Waste by the containers really taken away, divided by people or by area.
 *
 * <p>{@code V = Vк × n ÷ Σn} (ф. 9(3)) or {@code V = Vк × S ÷ ΣS} (ф. 9(4)), in m³: V^к the volume of the containers of
 * the month, n the residents or owners of the premises, S its area. Rules 354, прил. 2, ф. 9(3), 9(4), п. 148(30)
 * (found as names with their meaning; the text of the formulas was not found), in force from 01.01.2017. Nothing is
 * rounded: the parts sum to V^к.
 */
public final class ContainerDistribution {
    private static final Symbol CONTAINERS = new Symbol("containerVolume", "Vк");
    private static final Symbol ALL_PERSONS = new Symbol("allPersons", "Σn");
    private static final Symbol ALL_AREA = new Symbol("allArea", "ΣS");

    private static final Formula BY_PERSONS =
            Formula.of(CONTAINERS).times(NormVolume.PERSONS).over(ALL_PERSONS);
    private static final Formula BY_AREA =
            Formula.of(CONTAINERS).times(AreaOperand.AREA).over(ALL_AREA);
    static final Edition EDITION = new Edition(
            "wasteByContainers",
            new Clause(Act.RULES_354, "прил. 2, ф. 9(3), 9(4)"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.KNOWN);

    private ContainerDistribution() {}

    /**
     * Divides the containers.
     *
     * @param told V^к of the month
     * @param weights n or S of each premises; their sum above zero
     */
    public static Distribution distribute(Span<Quantity> told, SortedMap<PremisesId, Operand> weights) {
        Operand whole = Operand.of(CONTAINERS, told.value(), told.source());
        boolean byArea =
                weights.values().stream().anyMatch(each -> each.symbol().equals(AreaOperand.AREA));
        Symbol symbol = byArea ? ALL_AREA : ALL_PERSONS;
        Unit unit = byArea ? Unit.SQUARE_METRE : Unit.PERSON;
        Derivation total = new Derivation.Total(
                symbol.code(),
                unit,
                weights.entrySet().stream()
                        .map(each -> new Derivation.Total.Term(
                                each.getKey().value(),
                                each.getValue().value(),
                                each.getValue().origin()))
                        .toList());
        Operand all = new Operand(symbol, total.replay(), unit, new Origin.Derived(total));
        Exact perWeight = whole.value().over(all.value());
        List<Share> shares = weights.entrySet().stream()
                .map(each -> share(each, whole, all, perWeight, byArea ? BY_AREA : BY_PERSONS))
                .toList();
        return new Distribution(
                GroupId.wholeHouse(Resource.WASTE),
                Resource.WASTE,
                whole.value(),
                Exact.ZERO,
                new Ground(Condition.CONTAINERS_COUNTED, told.source(), EDITION.clause()),
                shares);
    }

    private static Share share(
            Map.Entry<PremisesId, Operand> each, Operand whole, Operand all, Exact perWeight, Formula formula) {
        return new Share(
                each.getKey(),
                perWeight.times(each.getValue().value()),
                true,
                new Derivation.Calculated(EDITION, formula, List.of(whole, each.getValue(), all)));
    }
}
