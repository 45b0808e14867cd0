package io.saldo.billing.rule;

import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.List;

/**
 * The contribution to capital repair (взнос на капитальный ремонт).
 *
 * <p>{@code P = [S × T]}, for a part of the month with {@code × d ÷ D}: S total area in m², T the region's minimum in
 * roubles a m² and month, with two or three decimals. What several owners share is divided among their accounts.
 *
 * <p>Housing Code, ст. 156 ч. 8.1, 169 (the product is sourced), in force from 01.01.2013. Owed by owners: whoever
 * rents a municipal flat does not pay it, which the accounts of the service say. Refused without an area.
 */
final class CapitalRepairCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "capitalRepairCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 8.1, ст. 169"),
            DateRange.from(LocalDate.of(2013, 1, 1)),
            Confirmation.SOURCED);

    CapitalRepairCharge() {
        super(EDITION, ServiceKind.CAPITAL_REPAIR);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().area());
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        return AreaCharge.charge(piece, EDITION);
    }
}
