package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The absences of steady premises, each reviewed once for all their services.  */
final class SteadyAbsences {
    private final SteadyHouse house;
    private final BillingPeriod period;
    private final @Nullable AbsencePolicy policy;
    private final Map<Integer, List<AbsenceCharge.Away>> granted = new HashMap<>();

    SteadyAbsences(SteadyHouse house, BillingPeriod period, LawBook law) {
        this.house = house;
        this.period = period;
        this.policy =
                house.isAnybodyAbsent() ? AbsencePolicy.of(law, period.first()).orElse(null) : null;
    }

    /** Null where the law says nothing of absences. */
    @Nullable
    AbsencePolicy policy() {
        return policy;
    }

    /** a ÷ d of a row; null where more were away than live there, or the law says nothing. */
    @Nullable
    Exact share(int row, @Nullable ConsumptionMethod method) {
        AbsencePolicy known = policy;
        if (known == null) {
            return null;
        }
        List<AbsenceCharge.Away> away = granted.computeIfAbsent(
                row, each -> AbsenceCharge.granted(house.premises(each), period.range(), known));
        return AbsenceCharge.share(away, (int) house.persons().values()[row], period.days(), method, known);
    }
}
