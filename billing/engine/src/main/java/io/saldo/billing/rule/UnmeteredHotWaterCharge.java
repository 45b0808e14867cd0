package io.saldo.billing.rule;

import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.List;

/**
 * The heat of hot water that the house makes itself, where no meter tells what was spent on it.
 *
 * <p>{@code P = [V × q × T]}: V the hot water of the premises in m³; q the specific consumption of heat for a m³, in
 * Gcal; T roubles a Gcal.
 *
 * <p>Rules 354, прил. 2, ф. 20(1) (wording not confirmed), in force from 27.02.2017. With a meter of the heat spent
 * {@link HouseMadeHotWaterCharge} holds. Refused without q.
 */
final class UnmeteredHotWaterCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "unmeteredHotWaterCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 20(1)"),
            DateRange.from(LocalDate.of(2017, 2, 27)),
            Confirmation.UNCONFIRMED);

    UnmeteredHotWaterCharge() {
        super(EDITION, ServiceKind.HOT_WATER_HEAT);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return HotWaterHeatCharge.isByNorm(given) && given.terms().isHotWaterMade(given.period());
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return HotWaterHeatCharge.tables(given);
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of(given.rates().norm(Attributes.NONE));
    }

    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return HotWaterHeatCharge.ofHotWater(piece);
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        List<FactId> decided = piece
                .whole()
                .terms()
                .hotWater()
                .at(piece.period().first())
                .stream()
                .map(Span::source)
                .toList();
        return HotWaterHeatCharge.charge(
                piece, EDITION, List.of(new Ground(Condition.HOT_WATER_MADE_UNMETERED, decided, EDITION.clause())));
    }
}
