package io.saldo.billing.rule;

import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.List;

/**
 * A fee for each premises: maintenance, lift, intercom, aerial, insurance set for a flat.
 *
 * <p>{@code P = [u × T]}, for a part of the month with {@code × d ÷ D}: u one, the premises; T roubles for premises and
 * month.
 *
 * <p>Housing Code, ст. 156 ч. 7: the owners' meeting sets what is paid (generally known), in force from 01.03.2005.
 */
final class PremisesFee extends ClauseRule {
    private static final Symbol ONE = new Symbol("onePremises", "u");
    private static final MonthFee FEE = MonthFee.of(Formula.of(ONE));
    private static final Edition EDITION = new Edition(
            "premisesFee",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 7"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    PremisesFee() {
        super(EDITION, ServiceKind.MAINTENANCE, ServiceKind.FIXED_FEE, ServiceKind.VOLUNTARY);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.unit().equals(Unit.PREMISES);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Operand one = new Operand(
                ONE,
                Exact.ONE,
                Unit.PREMISES,
                Origin.fact(new FactId("premises:" + piece.premises().id())));
        return RuleOutcome.Charged.of(FEE.charge(
                piece,
                EDITION,
                Exact.ONE,
                VolumeMethod.PREMISES,
                piece.priced(Condition.PRICE_PER_PREMISES, EDITION),
                one));
    }
}
