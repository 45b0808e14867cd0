package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reopened months, oldest first: each takes over what the one before it hands on now. */
final class RecalculationChain {
    private final Reopening reopening;
    private final MonthFacts open;
    private final List<Line> lines = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private final SortedMap<BillingPeriod, Recalculation.Outcome> outcomes = new TreeMap<>();
    private final Volumes late = new Volumes();
    private final Map<LineId, Integer> ordinals = new HashMap<>();

    RecalculationChain(Reopening reopening, MonthFacts open) {
        this.reopening = reopening;
        this.open = open;
    }

    Recalculation run() {
        @Nullable Carry handedOn = null;
        for (ReopenedMonth month : reopening.months()) {
            ClosedMonth closed = month.closed();
            Carry before = closed.inherited().carry();
            Carry carry = handedOn == null ? before : handedOn;
            boolean carriedOver = !carry.negativeVolumes().equals(before.negativeVolumes());
            if (month.steps().isEmpty() && !carriedOver) {
                handedOn = handedOn == null ? null : closed.carryOut();
            } else {
                var again = new MonthAgain(month, carry, carriedOver, reopening.policy(), open);
                again.run(this::number);
                lines.addAll(again.lines());
                withheld.addAll(again.withheld());
                late.add(again.late());
                outcomes.put(month.period(), again.outcome());
                handedOn = again.outcome().charges().carry();
            }
        }
        Carry carry = handedOn == null ? open.carry() : handedOn;
        Inherited left = new Inherited(carry, late.map(), new TreeMap<>());
        return new Recalculation(lines, withheld, reopening.refusals(), outcomes, left, null);
    }

    /** The next free ordinal of lines that are alike in all else. */
    private int number(LineId first) {
        return ordinals.merge(first, 1, Integer::sum) - 1;
    }
}
