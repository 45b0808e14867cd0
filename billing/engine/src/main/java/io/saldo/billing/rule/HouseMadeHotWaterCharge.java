package io.saldo.billing.rule;

import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The heat of hot water that the house makes itself.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the heat spent
 * ({@link io.saldo.metering.house.ProductionDistribution}), in Gcal; T roubles a Gcal. The second term of Rules 354,
 * прил. 2, ф. 20; the first, the cold water used, is the line of hot water. In force from 01.09.2012.
 */
final class HouseMadeHotWaterCharge extends ShareRule {
    private static final Edition EDITION = new Edition(
            "houseMadeHotWaterCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 20"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    HouseMadeHotWaterCharge() {
        super(EDITION, ServiceKind.HOT_WATER_HEAT);
    }

    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return HotWaterHeatCharge.ofHotWater(piece);
    }
}
