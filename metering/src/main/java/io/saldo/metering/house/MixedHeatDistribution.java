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
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Heat by the common meter where some premises have a meter of their own, or are heated by their own means.
 *
 * <p>{@code V = Vi + S × (Vд − ΣVi) ÷ Sоб}, in Gcal: V_i the heat of the premises themselves, the second term their
 * part of the heat of the common rooms. V_i is what the meter of the premises says; zero where they are heated by their
 * own means; without a meter {@code Vi = S × ΣVип ÷ ΣSип}, the average a m² of those with one (ф. 3(7)); where nobody
 * has one {@code Vi = S × Vд ÷ (Sоб − Sинд + Sои)} (ф. 3(6)).
 *
 * <p>Rules 354, прил. 2, ф. 3(1) with 3(7) where some have a meter, ф. 3(3) where all have, ф. 3 with 3(6) where none
 * has (the working form is sourced; that 3(1) and 3(7) belong together too), in the wording of ПП РФ от 28.12.2018
 * № 1708, in force from 01.01.2019. Four premises of 50 m², one metered at 1.5 Gcal, a house of 10: everybody has 1.5,
 * the common rooms 4, and each pays for 2.5. Where premises were metered too high the common part is below zero and
 * lowers everybody's (disputed). Nothing is rounded: the parts sum to V^Д.
 */
public final class MixedHeatDistribution {
    private static final Symbol ALL_OWN = new Symbol("heatOfPremises", "ΣVi");
    private static final Symbol METERED = new Symbol("meteredHeat", "ΣVип");
    private static final Symbol METERED_AREA = new Symbol("meteredArea", "ΣSип");
    private static final Symbol INDIVIDUAL_AREA = new Symbol("individualArea", "Sинд");
    private static final Formula S = Formula.of(AreaOperand.AREA);
    private static final Formula HOUSE_AREA = Formula.of(GroupBasis.HOUSE_AREA);
    private static final Formula WHOLE = Formula.of(HouseMeterVolume.HOUSE_VOLUME);

    static final Formula FORMULA = Formula.of(HeatBasis.OWN_HEAT)
            .plus(S.times(WHOLE.minus(Formula.of(ALL_OWN))).over(HOUSE_AREA));
    static final Formula BY_METERED = S.times(METERED).over(METERED_AREA);
    static final Formula BY_HOUSE =
            S.times(WHOLE).over(HOUSE_AREA.minus(Formula.of(INDIVIDUAL_AREA)).plus(Formula.of(GroupBasis.COMMON_AREA)));
    static final Edition NONE_METERED = edition("heatBesideIndividual", "прил. 2, ф. 3, 3(6)");
    static final Edition SOME_METERED = edition("heatByMetersOfSome", "прил. 2, ф. 3(1), 3(7)");
    static final Edition ALL_METERED = edition("heatByMetersOfAll", "прил. 2, ф. 3(3)");

    private final HeatBasis basis;
    private final Operand whole;
    private final Operand houseArea;
    private final Edition edition;

    private MixedHeatDistribution(HeatBasis basis, Operand whole) {
        this.basis = basis;
        this.whole = whole;
        this.houseArea = basis.group().houseArea();
        this.edition = basis.metered().isEmpty() ? NONE_METERED : basis.isMeteredWhole() ? ALL_METERED : SOME_METERED;
    }

    private static Edition edition(String rule, String point) {
        return new Edition(
                rule, new Clause(Act.RULES_354, point), DateRange.from(LocalDate.of(2019, 1, 1)), Confirmation.SOURCED);
    }

    /**
     * Divides the heat of the house, however its premises are heated.
     *
     * @param whole V^Д in Gcal, not negative: of the month, or the average month of the year before where heating is
     *     paid evenly
     * @param ground why it is what it is
     */
    public static Distribution distribute(HeatBasis basis, Operand whole, Ground ground) {
        return basis.isPlain()
                ? HeatDistribution.distribute(basis.group(), whole, ground)
                : new MixedHeatDistribution(basis, whole).distribution(ground);
    }

    private Distribution distribution(Ground ground) {
        List<Operand> own = ownHeats();
        List<Derivation.Total.Term> terms = new ArrayList<>();
        List<Participant> participants = basis.group().participants();
        for (int i = 0; i < participants.size(); i++) {
            terms.add(new Derivation.Total.Term(
                    participants.get(i).premises().value(),
                    own.get(i).value(),
                    own.get(i).origin()));
        }
        Operand all = total(ALL_OWN, Unit.GIGACALORIE, terms);
        Exact common = whole.value().minus(all.value()).over(houseArea.value());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            shares.add(new Share(
                    participant.premises(),
                    own.get(i).value().plus(participant.area().value().times(common)),
                    true,
                    new Derivation.Calculated(
                            edition, FORMULA, List.of(own.get(i), participant.area(), whole, all, houseArea))));
        }
        return new Distribution(
                basis.group().group(), basis.group().resource(), whole.value(), Exact.ZERO, ground, shares);
    }

    /** V_i of every participant, in their order. */
    private List<Operand> ownHeats() {
        Operand metered = total(
                METERED,
                Unit.GIGACALORIE,
                basis.metered().entrySet().stream()
                        .map(each -> new Derivation.Total.Term(
                                each.getKey().value(),
                                each.getValue().value(),
                                each.getValue().origin()))
                        .toList());
        Operand meteredArea = total(
                METERED_AREA, Unit.SQUARE_METRE, areas(each -> basis.metered().containsKey(each.premises())));
        Operand individual = total(INDIVIDUAL_AREA, Unit.SQUARE_METRE, areas(basis::isIndividual));
        Operand commonArea = basis.group().commonArea();
        Exact heated = houseArea.value().minus(individual.value()).plus(commonArea.value());
        return basis.group().participants().stream()
                .map(each -> {
                    Operand measured = basis.metered().get(each.premises());
                    if (measured != null) {
                        return measured;
                    }
                    boolean byMetered = meteredArea.value().signum() > 0;
                    boolean none = basis.isIndividual(each) || (!byMetered && heated.signum() == 0);
                    if (none) {
                        return ownHeat(Exact.ZERO, Origin.fact(HeatBasis.fact(each.premises())));
                    }
                    Exact area = each.area().value();
                    return byMetered
                            ? ownHeat(
                                    area.times(metered.value()).over(meteredArea.value()),
                                    derived(BY_METERED, List.of(each.area(), metered, meteredArea)))
                            : ownHeat(
                                    area.times(whole.value()).over(heated),
                                    derived(BY_HOUSE, List.of(each.area(), whole, houseArea, individual, commonArea)));
                })
                .toList();
    }

    private Origin derived(Formula formula, List<Operand> operands) {
        return new Origin.Derived(new Derivation.Calculated(edition, formula, operands));
    }

    private static Operand ownHeat(Exact value, Origin origin) {
        return new Operand(HeatBasis.OWN_HEAT, value, Unit.GIGACALORIE, origin);
    }

    private List<Derivation.Total.Term> areas(Predicate<Participant> which) {
        return basis.group().participants().stream()
                .filter(which)
                .map(each -> new Derivation.Total.Term(
                        each.premises().value(),
                        each.area().value(),
                        each.area().origin()))
                .toList();
    }

    private static Operand total(Symbol symbol, Unit unit, List<Derivation.Total.Term> terms) {
        Derivation total = new Derivation.Total(symbol.code(), unit, terms);
        return new Operand(symbol, total.replay(), unit, new Origin.Derived(total));
    }
}
