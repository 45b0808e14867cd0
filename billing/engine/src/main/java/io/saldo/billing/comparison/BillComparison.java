package io.saldo.billing.comparison;

import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why one bill of an account differs from another: «почему изменилась квитанция». The two may be bills of two months,
 * or of one month by different facts.
 *
 * @param before the sum of what the one bill posts, roubles and kopecks
 * @param after the sum of what the other posts
 * @param changes by service and reason; their sum is {@code after − before}
 */
public record BillComparison(
        AccountNumber account,
        BillingPeriod first,
        BillingPeriod second,
        Kopecks before,
        Kopecks after,
        List<BillChange> changes) {
    public BillComparison {
        changes = List.copyOf(changes);
    }

    /** Compares two bills of an account. A bill without a line of it counts as zero. */
    public static BillComparison of(
            AccountNumber account, HouseMonth month, HouseBill bill, HouseMonth otherMonth, HouseBill otherBill) {
        List<Line> before = lines(account, bill);
        List<Line> after = lines(account, otherBill);
        var days = new BilledDays(account, month.facts());
        var otherDays = new BilledDays(account, otherMonth.facts());
        Set<ServiceCode> services = new TreeSet<>();
        before.forEach(line -> services.add(line.id().service()));
        after.forEach(line -> services.add(line.id().service()));
        List<BillChange> changes = new ArrayList<>();
        for (ServiceCode service : services) {
            var effects = new ServiceEffects(service, of(before, service), days, of(after, service), otherDays);
            changes.addAll(rounded(service, effects));
        }
        return new BillComparison(
                account, month.facts().period(), otherMonth.facts().period(), sum(before), sum(after), changes);
    }

    /** Each effect in kopecks; what that leaves is the rounding. */
    private static List<BillChange> rounded(ServiceCode service, ServiceEffects effects) {
        Map<ChangeReason, Kopecks> parts = new EnumMap<>(ChangeReason.class);
        Kopecks rest = effects.difference();
        for (Map.Entry<ChangeReason, Exact> effect : effects.exact().entrySet()) {
            Kopecks part = Kopecks.halfUp(effect.getValue());
            parts.put(effect.getKey(), part);
            rest = rest.minus(part);
        }
        parts.merge(ChangeReason.ROUNDING, rest, Kopecks::plus);
        List<BillChange> changes = new ArrayList<>();
        parts.forEach((reason, amount) -> {
            if (!amount.isZero()) {
                changes.add(new BillChange(service, reason, amount));
            }
        });
        return changes;
    }

    private static List<Line> lines(AccountNumber account, HouseBill bill) {
        return bill.lines().stream()
                .filter(line -> line.id().account().equals(account))
                .toList();
    }

    private static List<Line> of(List<Line> lines, ServiceCode service) {
        return lines.stream()
                .filter(line -> line.id().service().equals(service))
                .toList();
    }

    private static Kopecks sum(List<Line> lines) {
        return Kopecks.sum(lines.stream().map(Line::amount).toList());
    }
}
