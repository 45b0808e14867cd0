package io.saldo.resident.money;

import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * The movement of some months in a row.
 *
 * @param months at least one, the oldest first
 */
public record PeriodMovement(List<Month> months) {

    /** A month, with what went to each payee. */
    public record Month(BillingPeriod month, Flow flow, List<Creditor> creditors) {
        public Month {
            creditors = List.copyOf(creditors);
            Flow sum = Flow.sum(creditors.stream().map(Creditor::flow).toList());
            InvalidValueException.unless(sum.equals(flow), "movement of " + month, flow, "the sum over its payees");
        }
    }

    /** The movement with one payee. */
    public record Creditor(PartyId payee, String name, Flow flow) {}

    public PeriodMovement {
        months = List.copyOf(months);
        InvalidValueException.unless(!months.isEmpty(), "months", "none", "at least one");
    }

    /** All months as one row. */
    public Flow total() {
        Flow total = months.get(0).flow();
        for (Month each : months.subList(1, months.size())) {
            total = total.then(each.flow());
        }
        return total;
    }
}
