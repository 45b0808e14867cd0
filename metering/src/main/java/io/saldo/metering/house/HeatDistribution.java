package io.saldo.metering.house;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Heat by the common meter where no premises have a meter and none are heated individually.
 *
 * <p>{@code V = S × Vд ÷ (Sоб + Sои) + S × (Vд − Sоб × Vд ÷ (Sоб + Sои)) ÷ Sоб}, in Gcal: the first term is the heat of
 * the premises (ф. 3(6)), the second their part of the heat of the common rooms, which is what the first terms leave of
 * the whole. S area of the premises, S^об of all residential and non-residential premises, S^ои of the common rooms,
 * V^Д the heat of the house.
 *
 * <p>Rules 354, прил. 2, ф. 3 and 3(6), in the wording of ПП РФ от 28.12.2018 № 1708, in force from 01.01.2019. With
 * S^инд = 0 it collapses to {@code V = S × Vд ÷ Sоб}; the two terms are kept because the document shows them apart.
 * Nothing is rounded: the parts sum to V^Д.
 */
public final class HeatDistribution {
    private static final Formula S = Formula.of(AreaOperand.AREA);
    private static final Formula HOUSE_AREA = Formula.of(GroupBasis.HOUSE_AREA);
    private static final Formula WHOLE_AREA = HOUSE_AREA.plus(Formula.of(GroupBasis.COMMON_AREA));
    private static final Formula WHOLE = Formula.of(HouseMeterVolume.HOUSE_VOLUME);

    static final Formula FORMULA = S.times(WHOLE)
            .over(WHOLE_AREA)
            .plus(S.times(WHOLE.minus(HOUSE_AREA.times(WHOLE).over(WHOLE_AREA))).over(HOUSE_AREA));
    static final Edition EDITION = new Edition(
            "heatByCommonMeter",
            new Clause(Act.RULES_354, "прил. 2, ф. 3, 3(6)"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.SOURCED);

    private HeatDistribution() {}

    /**
     * Divides the heat of the house.
     *
     * @param whole V^Д in Gcal, not negative
     * @param ground why it is what it is
     */
    public static Distribution distribute(GroupBasis basis, Operand whole, Ground ground) {
        Operand houseArea = basis.houseArea();
        Operand commonArea = basis.commonArea();
        Exact perArea =
                whole.value().over(houseArea.value().plus(commonArea.value())).reduced();
        Exact commonHeat = whole.value().minus(houseArea.value().times(perArea));
        Exact shared = commonHeat.over(houseArea.value()).reduced();
        List<Share> shares = new ArrayList<>(basis.participants().size());
        for (Participant each : basis.participants()) {
            Operand area = each.area();
            shares.add(new Share(
                    each.premises(),
                    area.value().times(perArea).plus(area.value().times(shared)),
                    true,
                    new Derivation.Calculated(EDITION, FORMULA, List.of(area, whole, houseArea, commonArea))));
        }
        return new Distribution(basis.group(), basis.resource(), whole.value(), Exact.ZERO, ground, shares);
    }
}
