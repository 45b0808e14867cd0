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
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The area of premises in a month, S_i.
 *
 * <p>As the fact states it; where it changed inside the month, the average by days: {@code S = Σ(S × d ÷ D)}, not
 * rounded. The act does not say what to do then; by days is our reading, so that the areas of a month and of its parts
 * agree.
 */
public final class AreaOperand {
    /** S_i. */
    public static final Symbol AREA = new Symbol("area", "S");

    static final Formula BY_DAYS = Formula.of(AREA).times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS);
    static final Edition EDITION = new Edition(
            "areaByDays",
            new Clause(Act.RULES_354, "прил. 2, Si"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    private AreaOperand() {}

    /** The operand S_i; empty when no area is stated for some day of the month. */
    public static Optional<Operand> of(Spans<Quantity> area, BillingPeriod period) {
        if (!area.covers(period.range())) {
            return Optional.empty();
        }
        List<Span<Quantity>> spans = area.list();
        if (spans.size() == 1) {
            return Optional.of(of(spans.get(0)));
        }
        Exact average = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        for (Span<Quantity> span : spans) {
            int days = span.days().days();
            average = average.plus(span.value().exact().times(days).over(period.days()));
            parts.add(new Derivation.Calculated(
                    EDITION,
                    BY_DAYS,
                    List.of(
                            of(span),
                            Operand.days(NormVolume.DAYS, days),
                            Operand.days(NormVolume.MONTH_DAYS, period.days()))));
        }
        return Optional.of(
                new Operand(AREA, average, Unit.SQUARE_METRE, new Origin.Derived(new Derivation.Summed(parts))));
    }

    /** The operand S_i for days on which the area does not change. */
    public static Operand of(Span<Quantity> span) {
        return Operand.of(AREA, span.value(), span.source());
    }
}
