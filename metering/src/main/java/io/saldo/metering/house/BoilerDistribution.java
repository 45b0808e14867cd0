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
import java.util.List;

/**
 * The fuel that the house's own boiler burns for heating, divided by area.
 *
 * <p>{@code V = Vд × S ÷ Sоб}: V^Д the fuel of the month by its common meter, S area of the premises, S^об of all
 * residential and non-residential premises. Rules 354, п. 54, прил. 2, ф. 18 (sourced; its division by area generally
 * known), in force from 01.09.2012. Nothing is rounded: the parts sum to V^Д.
 */
public final class BoilerDistribution {
    static final Formula FORMULA =
            Formula.of(HouseMeterVolume.HOUSE_VOLUME).times(AreaOperand.AREA).over(GroupBasis.HOUSE_AREA);
    static final Edition EDITION = new Edition(
            "fuelByArea",
            new Clause(Act.RULES_354, "прил. 2, ф. 18"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    private BoilerDistribution() {}

    /** Divides the fuel {@code whole}, zero or more, measured on a ground. */
    public static Distribution distribute(GroupBasis basis, Operand whole, Ground ground) {
        Operand houseArea = basis.houseArea();
        List<Share> shares = basis.participants().stream()
                .map(each -> new Share(
                        each.premises(),
                        whole.value().times(each.area().value()).over(houseArea.value()),
                        true,
                        new Derivation.Calculated(EDITION, FORMULA, List.of(whole, each.area(), houseArea))))
                .toList();
        return new Distribution(basis.group(), basis.resource(), whole.value(), Exact.ZERO, ground, shares);
    }
}
