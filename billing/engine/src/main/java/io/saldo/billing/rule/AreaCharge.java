package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.house.AreaOperand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fee by area: maintenance of the house (содержание жилого помещения), fixed and voluntary fees set for a m².
 *
 * <p>{@code P = [S × T]}, for a part of the month {@code P = [S × T × d ÷ D]}: S total area in m², balconies excluded;
 * T roubles a m² and month.
 *
 * <p>Housing Code, ст. 154, 156 (generally known; no source is cited for the formula), in force from 01.03.2005.
 * Refused without an area.
 */
final class AreaCharge extends ClauseRule {
    private static final MonthFee FEE = MonthFee.of(Formula.of(AreaOperand.AREA));
    private static final Edition EDITION = new Edition(
            "areaCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    AreaCharge() {
        super(EDITION, ServiceKind.MAINTENANCE, ServiceKind.FIXED_FEE, ServiceKind.VOLUNTARY);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.unit().equals(Unit.SQUARE_METRE);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().area());
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        return charge(piece, EDITION);
    }

    /** S × T under the clause of {@code edition}. */
    static RuleOutcome charge(PieceBasis piece, Edition edition) {
        Optional<Span<Quantity>> area = piece.premises().area().at(piece.days().from());
        if (area.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_AREA);
        }
        Operand s = AreaOperand.of(area.get());
        return RuleOutcome.Charged.of(FEE.charge(
                piece, edition, s.value(), VolumeMethod.AREA, piece.priced(Condition.PRICE_PER_AREA, edition), s));
    }
}
