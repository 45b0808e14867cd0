package io.saldo.billing.charge;

import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Electricity used for common property, by area (КР на СОИ).
 *
 * <p>{@code P = [V × T]}: V the premises' part in kWh, by norm or by meter ({@link io.saldo.metering.house.CommonResourceDistribution}), T roubles a kWh. A part of
 * maintenance shown as a line of its own: Housing Code ст. 154, 156 ч. 9.2; Rules 354, прил. 2, ф. 10 gives the product. In force from 01.01.2017.
 */
final class CommonElectricityCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "commonElectricityCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.2; Правила 354, прил. 2, ф. 10"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.SOURCED);

    CommonElectricityCharge() {
        super(EDITION, ServiceKind.COMMON_ELECTRICITY);
    }

    /** A room of a communal flat shares what its flat gets, by other formulas (п. 50). */
    @Override
    public boolean covers(ServiceCase given) {
        return given.premises().kind() != PremisesKind.COMMUNAL_ROOM;
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        return Stream.empty();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        return HeatingCharge.ofShare(piece, EDITION, VolumeMethod.COMMON_METER);
    }
}
