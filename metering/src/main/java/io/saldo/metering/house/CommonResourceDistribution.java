package io.saldo.metering.house;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A resource used for common property (КР на СОИ), divided by area.
 *
 * <p>By the norm: {@code V = N × Sои × S ÷ Sоб} (Rules 354, прил. 2, ф. 15; Housing Code ст. 156 ч. 9.2; Rules 491 п. 29(2)): N the norm a m² of common rooms and month.
 *
 * <p>By a meter of the common needs, by decision of the owners' meeting (ст. 156 ч. 9.3): {@code V = max(Vд + Vп; 0) × S ÷ Sоб}: V^Д the meter, V_п what earlier months carried
 * over, zero or negative. Where the sum is negative nobody is charged and the minus is carried on (ПП 124 п. 21(1); the carry is generally
 * known, no source is cited).
 *
 * <p>Nothing is rounded: the parts sum to the whole.
 */
public final class CommonResourceDistribution {
    private static final Symbol NORM = new Symbol("commonNorm", "N");
    private static final Symbol CARRIED = new Symbol("carriedVolume", "Vп");
    private static final Symbol NOTHING = new Symbol("noVolume", "0");
    private static final Symbol PAYABLE = new Symbol("payableVolume", "Vодн");

    static final Formula BY_NORM = Formula.of(NORM)
            .times(GroupBasis.COMMON_AREA)
            .times(AreaOperand.AREA)
            .over(GroupBasis.HOUSE_AREA);
    static final Formula PAYABLE_BY_METER = new Formula.Greater(
            Formula.of(HouseMeterVolume.HOUSE_VOLUME).plus(Formula.of(CARRIED)), Formula.of(NOTHING));
    static final Formula DIRECT =
            Formula.of(HouseMeterVolume.HOUSE_VOLUME).times(AreaOperand.AREA).over(GroupBasis.HOUSE_AREA);
    static final Formula BY_METER = Formula.of(PAYABLE).times(AreaOperand.AREA).over(GroupBasis.HOUSE_AREA);
    static final Edition NORM_EDITION = new Edition(
            "commonResourceByNorm",
            new Clause(Act.RULES_354, "прил. 2, ф. 15"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);
    static final Edition METER_EDITION = new Edition(
            "commonResourceByMeter",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.3"),
            DateRange.from(LocalDate.of(2022, 9, 1)),
            Confirmation.SOURCED);

    private CommonResourceDistribution() {}

    /** By the norm a m² of common rooms. */
    public static Distribution byNorm(GroupBasis basis, Span<Norm> norm) {
        Operand perMetre = Operand.of(NORM, norm.value().value(), norm.source());
        Operand houseArea = basis.houseArea();
        Operand commonArea = basis.commonArea();
        Exact whole = perMetre.value().times(commonArea.value());
        List<Share> shares = shares(
                basis,
                false,
                area -> whole.times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(
                        NORM_EDITION, BY_NORM, List.of(perMetre, commonArea, area, houseArea)));
        return new Distribution(basis.group(), basis.resource(), whole, Exact.ZERO, shares);
    }

    /**
     * By the meter of the common needs.
     *
     * @param carriedIn what earlier months carried over, zero or negative
     * @param carriedFrom the fact that says so
     */
    public static Distribution byMeter(GroupBasis basis, Operand whole, Exact carriedIn, Origin carriedFrom) {
        Operand houseArea = basis.houseArea();
        Exact sum = whole.value().plus(carriedIn);
        Exact payable = sum.max(Exact.ZERO);
        boolean direct = payable.equals(whole.value());
        Operand volume =
                direct ? whole : payable(whole, new Operand(CARRIED, carriedIn, whole.unit(), carriedFrom), payable);
        Formula formula = direct ? DIRECT : BY_METER;
        List<Share> shares = shares(
                basis,
                true,
                area -> payable.times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(METER_EDITION, formula, List.of(volume, area, houseArea)));
        Exact carriedOut = sum.min(Exact.ZERO);
        return new Distribution(basis.group(), basis.resource(), whole.value(), carriedOut.minus(carriedIn), shares);
    }

    private static Operand payable(Operand whole, Operand carried, Exact payable) {
        Operand nothing = new Operand(NOTHING, Exact.ZERO, whole.unit(), new Origin.FromFacts(List.of()));
        return new Operand(
                PAYABLE,
                payable,
                whole.unit(),
                new Origin.Derived(
                        new Derivation.Calculated(METER_EDITION, PAYABLE_BY_METER, List.of(whole, carried, nothing))));
    }

    private static List<Share> shares(
            GroupBasis basis,
            boolean metered,
            Function<Operand, Exact> volume,
            Function<Operand, Derivation> derivation) {
        List<Share> shares = new ArrayList<>();
        for (Participant participant : basis.participants()) {
            shares.add(new Share(
                    participant.premises(),
                    volume.apply(participant.area()),
                    metered,
                    derivation.apply(participant.area())));
        }
        return shares;
    }
}
