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
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.Distribution.Share;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDate;
import java.util.List;

/**
 * The heat that a house spends on making its hot water, divided by the hot water used.
 *
 * <p>{@code Vкр = Vкр(д) × V ÷ ΣV}: V^кр(д) the heat spent, in Gcal, by its meter; V the hot water of the premises, ΣV
 * of all premises, in m³. The money of it is a part of Rules 354, прил. 2, ф. 20:
 * {@code P = V × Tхв + (Vкр × Tкр) × V ÷ ΣV}, the water being charged as a line of its own. In force from 01.09.2012.
 * Nothing is rounded: the parts sum to the whole.
 */
public final class ProductionDistribution {
    private static final Symbol HOT_WATER = new Symbol("hotWater", "V");
    private static final Symbol ALL_HOT_WATER = new Symbol("allHotWater", "ΣV");

    static final Formula FORMULA =
            Formula.of(HouseMeterVolume.HOUSE_VOLUME).times(HOT_WATER).over(ALL_HOT_WATER);
    static final Edition EDITION = new Edition(
            "heatOfHotWaterMadeInTheHouse",
            new Clause(Act.RULES_354, "прил. 2, ф. 20"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private static final Symbol OF_BOTH = new Symbol("heatOfBoth", "Vт");
    private static final Symbol PER_CUBIC_METRE = new Symbol("heatOfHotWater", "q");
    private static final Formula LEFT =
            Formula.of(OF_BOTH).minus(Formula.of(PER_CUBIC_METRE).times(ALL_HOT_WATER));
    private static final Edition LEFT_EDITION = new Edition(
            "heatLeftByHotWater",
            new Clause(Act.RULES_354, "п. 54, прил. 2"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private ProductionDistribution() {}

    /**
     * What the hot water of the house leaves for heating where one meter counts both: {@code Vд = Vт − q × ΣV}, in
     * Gcal.
     *
     * @param both what the meter counted
     * @param norm q, Gcal a m³
     * @param hotWater a term for each premises that used hot water, in m³
     */
    public static Operand left(Operand both, Span<Norm> norm, List<Derivation.Total.Term> hotWater) {
        Derivation total = new Derivation.Total(ALL_HOT_WATER.code(), Resource.HOT_WATER.unit(), hotWater);
        Operand all = new Operand(ALL_HOT_WATER, total.replay(), Resource.HOT_WATER.unit(), new Origin.Derived(total));
        Operand q = Operand.of(PER_CUBIC_METRE, norm.value().value(), norm.source());
        return new Operand(
                HouseMeterVolume.HOUSE_VOLUME,
                both.value().minus(q.value().times(all.value())),
                both.unit(),
                new Origin.Derived(new Derivation.Calculated(
                        LEFT_EDITION,
                        LEFT,
                        List.of(new Operand(OF_BOTH, both.value(), both.unit(), both.origin()), q, all))));
    }

    /**
     * Divides the heat.
     *
     * @param whole the heat spent
     * @param ground why it is divided
     * @param hotWater a term for each premises that used hot water, in m³; their sum more than zero
     */
    public static Distribution distribute(
            GroupId group, Operand whole, Ground ground, List<Derivation.Total.Term> hotWater) {
        Derivation total = new Derivation.Total(ALL_HOT_WATER.code(), Resource.HOT_WATER.unit(), hotWater);
        Operand all = new Operand(ALL_HOT_WATER, total.replay(), Resource.HOT_WATER.unit(), new Origin.Derived(total));
        Exact perCubicMetre = whole.value().over(all.value());
        List<Share> shares = hotWater.stream()
                .map(term -> new Share(
                        new PremisesId(term.key()),
                        perCubicMetre.times(term.value()),
                        true,
                        new Derivation.Calculated(
                                EDITION,
                                FORMULA,
                                List.of(
                                        whole,
                                        new Operand(HOT_WATER, term.value(), Resource.HOT_WATER.unit(), term.origin()),
                                        all))))
                .toList();
        return new Distribution(group, Resource.HOT_WATER_HEAT, whole.value(), Exact.ZERO, ground, shares);
    }
}
