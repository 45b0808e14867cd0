package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The absences of steady premises, each reviewed once for all their services. They are asked for row by row. */
final class SteadyAbsences {
    private final SteadyHouse house;
    private final BillingPeriod period;
    private final @Nullable AbsencePolicy policy;
    private int row = -1;
    private List<AbsenceCharge.Away> granted = List.of();

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
    Exact share(int asked, @Nullable ConsumptionMethod method) {
        AbsencePolicy known = policy;
        if (known == null) {
            return null;
        }
        if (asked != row) {
            row = asked;
            granted = AbsenceCharge.granted(house.premises(asked), period.range(), known);
        }
        return AbsenceCharge.share(granted, (int) house.persons().values()[asked], period.days(), method, known);
    }
}
