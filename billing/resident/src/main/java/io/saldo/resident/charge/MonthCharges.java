package io.saldo.resident.charge;

import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * The charges of a closed month.
 *
 * @param due the day up to which it is to be paid
 * @param services in the order in which documents list them
 * @param penalties posted in the month
 * @param common what the house used together
 * @param recalculations with their grounds, benefits too
 */
public record MonthCharges(
        BillingPeriod month,
        LocalDate due,
        List<ServiceCharge> services,
        Kopecks penalties,
        List<CommonUse> common,
        List<Recalculated> recalculations) {
    public MonthCharges {
        services = List.copyOf(services);
        common = List.copyOf(common);
        recalculations = List.copyOf(recalculations);
    }

    /** Over all services. */
    public ChargeAmounts amounts() {
        return ChargeAmounts.sum(services.stream().map(ServiceCharge::amounts).toList());
    }

    /** What the month posted. */
    public Kopecks total() {
        return amounts().adjusted().plus(penalties);
    }
}
