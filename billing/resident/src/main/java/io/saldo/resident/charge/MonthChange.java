package io.saldo.resident.charge;

import io.saldo.billing.comparison.ChangeReason;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * Why what a month posted differs from what an earlier one did.
 *
 * @param steps that lead from {@code before} to {@code after}, exactly; none is zero
 */
public record MonthChange(BillingPeriod first, BillingPeriod second, Kopecks before, Kopecks after, List<Step> steps) {

    /** What one reason did to one service. */
    public record Step(ServiceCode service, String name, ChangeReason reason, Kopecks amount) {}

    public MonthChange {
        steps = List.copyOf(steps);
        Kopecks sum = Kopecks.sum(steps.stream().map(Step::amount).toList());
        InvalidValueException.unless(
                before.plus(sum).equals(after), "steps", sum, "the difference, " + after.minus(before));
    }

    public Kopecks difference() {
        return after.minus(before);
    }
}
