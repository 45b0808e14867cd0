package io.saldo.billing.charging;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The amount of an {@link Adjustment}, as its document states it: {@code P = R}, in roubles. Rules 354, п. 69: the
 * document shows recalculations and benefits with their reasons; in force from 01.09.2012.
 */
final class StatedCharge {
    private static final Symbol STATED = new Symbol("statedAmount", "R");
    private static final Formula FORMULA = Formula.of(STATED);
    private static final Edition EDITION = new Edition(
            "statedCharge",
            new Clause(Act.RULES_354, "п. 69"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private StatedCharge() {}

    static PieceCharge of(Adjustment adjustment) {
        Exact roubles = adjustment.amount().roubles();
        return new PieceCharge(
                adjustment.kind(),
                LineBasis.ofSum(new Ground(Condition.STATED_BY_DOCUMENT, adjustment.id(), EDITION.clause())),
                roubles,
                adjustment.amount(),
                new Derivation.Calculated(
                        EDITION,
                        FORMULA,
                        List.of(new Operand(STATED, roubles, Unit.RUB, Origin.fact(adjustment.id())))));
    }
}
