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
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Heat by the norm in a house without a common meter where some premises are heated by their own means.
 *
 * <p>{@code V = Vi + S × Sои × N × (Sоб − Sинд) ÷ (Sоб × (Sоб − Sинд + Sои))}, in Gcal, with
 * {@code Vi = S × N × (Sоб − Sинд) ÷ (Sоб − Sинд + Sои)} for premises heated centrally and {@code Vi = 0} for those
 * heated by their own means; where heating is paid evenly N is {@code N × h ÷ 12}, h the months of the season. With
 * S^инд = 0 it collapses to S × N.
 *
 * <p>Rules 354, прил. 2, ф. 2(3), 2(4) (the working form is sourced, the numbers of the formulas are not confirmed), in
 * force from 01.01.2019. Nothing is rounded.
 */
public final class HeatNormDistribution {
    private static final Symbol INDIVIDUAL_AREA = new Symbol("individualArea", "Sинд");
    private static final Symbol SEASON = new Symbol("heatingMonths", "h");
    private static final Symbol YEAR = new Symbol("monthsOfYear", "M");
    private static final Formula S = Formula.of(AreaOperand.AREA);
    private static final Formula HOUSE_AREA = Formula.of(GroupBasis.HOUSE_AREA);
    private static final Formula COMMON_AREA = Formula.of(GroupBasis.COMMON_AREA);
    private static final Formula HEATED = HOUSE_AREA.minus(Formula.of(INDIVIDUAL_AREA));
    private static final Formula HEATED_AND_COMMON = HEATED.plus(COMMON_AREA);

    static final Edition EDITION = new Edition(
            "heatByNormBesideIndividual",
            new Clause(Act.RULES_354, "прил. 2, ф. 2(3), 2(4)"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.UNCONFIRMED);

    private HeatNormDistribution() {}

    private static Formula own(Formula norm) {
        return S.times(norm).times(HEATED).over(HEATED_AND_COMMON);
    }

    private static Formula common(Formula norm) {
        return S.times(COMMON_AREA).times(norm).times(HEATED).over(HOUSE_AREA.times(HEATED_AND_COMMON));
    }

    /**
     * Divides what the norm gives.
     *
     * @param heatingMonths months of the season where heating is paid evenly; 0 where it is paid in the season
     * @param decided the decision that says so
     * @param ground why the norm holds
     */
    public static Distribution distribute(
            HeatBasis basis, Span<Norm> norm, int heatingMonths, FactId decided, Ground ground) {
        Operand n = NormVolume.norm(norm);
        List<Operand> season = new ArrayList<>();
        Formula formula = Formula.of(NormVolume.NORM);
        Exact month = n.value();
        if (heatingMonths > 0) {
            season.add(new Operand(SEASON, Exact.of(heatingMonths), Unit.ONE, Origin.fact(decided)));
            season.add(new Operand(YEAR, Exact.of(12), Unit.ONE, new Origin.FromCalendar()));
            formula = formula.times(SEASON).over(YEAR);
            month = month.times(heatingMonths).over(12);
        }
        Operand houseArea = basis.group().houseArea();
        Operand commonArea = basis.group().commonArea();
        Operand individual = individualArea(basis);
        Exact heated = houseArea.value().minus(individual.value());
        Exact all = heated.plus(commonArea.value());
        Exact ratio = all.signum() == 0 ? Exact.ZERO : heated.over(all);
        Exact perMetre = month.times(ratio);
        Exact commonPerMetre = perMetre.times(commonArea.value()).over(houseArea.value());
        List<Share> shares = new ArrayList<>();
        Exact whole = Exact.ZERO;
        for (Participant each : basis.group().participants()) {
            boolean own = !basis.isIndividual(each);
            Exact area = each.area().value();
            Exact volume = area.times(commonPerMetre).plus(own ? area.times(perMetre) : Exact.ZERO);
            if (all.signum() == 0) {
                // no m² is heated centrally: nothing to divide by
                shares.add(nothing(each));
                continue;
            }
            Formula made = own ? own(formula).plus(common(formula)) : common(formula);
            List<Operand> operands = new ArrayList<>(List.of(each.area(), n));
            operands.addAll(season);
            operands.addAll(List.of(houseArea, individual, commonArea));
            whole = whole.plus(volume);
            shares.add(new Share(each.premises(), volume, false, new Derivation.Calculated(EDITION, made, operands)));
        }
        return new Distribution(basis.group().group(), basis.group().resource(), whole, Exact.ZERO, ground, shares);
    }

    private static Share nothing(Participant each) {
        Operand none = new Operand(
                HeatBasis.OWN_HEAT, Exact.ZERO, Unit.GIGACALORIE, Origin.fact(HeatBasis.fact(each.premises())));
        return new Share(
                each.premises(),
                Exact.ZERO,
                false,
                new Derivation.Calculated(EDITION, Formula.of(HeatBasis.OWN_HEAT), List.of(none)));
    }

    private static Operand individualArea(HeatBasis basis) {
        List<Derivation.Total.Term> terms = basis.group().participants().stream()
                .filter(basis::isIndividual)
                .map(each -> new Derivation.Total.Term(
                        each.premises().value(),
                        each.area().value(),
                        each.area().origin()))
                .toList();
        Derivation total = new Derivation.Total(INDIVIDUAL_AREA.code(), Unit.SQUARE_METRE, terms);
        return new Operand(INDIVIDUAL_AREA, total.replay(), Unit.SQUARE_METRE, new Origin.Derived(total));
    }
}
