package io.saldo.billing.absence;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On what conditions an absence lowers a fee: the rows of the law that say so, read for a day. The rows shipped are
 * those of Rules 354, раздел VIII; a host that has agreed on others brings a book with rows of its own.
 *
 * @param moreThanDays full days in a row that an absence must last longer than: 5, so that 6 are the least (п. 86)
 * @param applicationDays how many days after the return it may be applied for: 30 (п. 91)
 * @param monthsAhead how far an application made before leaving reaches: 6 months (п. 92)
 * @param needsImpossibility whether it counts only where no meter can be installed, or the meter is under repair, force
 *     majeure apart: yes (п. 86, 97)
 * @param wasteByArea whether it lowers the fee for waste by area: from 01.03.2023 (прил. 4)
 */
public record AbsencePolicy(
        int moreThanDays, int applicationDays, int monthsAhead, boolean needsImpossibility, boolean wasteByArea) {

    /**
     * What the book says on a day; empty where it says nothing of absences. Waste by area counts only where it says so.
     */
    public static Optional<AbsencePolicy> of(LawBook law, LocalDate day) {
        Optional<Exact> days = value(law, LawParameter.ABSENCE_DAYS, day);
        Optional<Exact> application = value(law, LawParameter.ABSENCE_APPLICATION_DAYS, day);
        Optional<Exact> ahead = value(law, LawParameter.ABSENCE_MONTHS_AHEAD, day);
        Optional<Exact> impossibility = value(law, LawParameter.ABSENCE_NEEDS_IMPOSSIBILITY, day);
        if (days.isEmpty() || application.isEmpty() || ahead.isEmpty() || impossibility.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AbsencePolicy(
                days.get().floor().intValueExact(),
                application.get().floor().intValueExact(),
                ahead.get().floor().intValueExact(),
                impossibility.get().signum() > 0,
                value(law, LawParameter.ABSENCE_OF_WASTE_BY_AREA, day)
                                .orElse(Exact.ZERO)
                                .signum()
                        > 0));
    }

    private static Optional<Exact> value(LawBook law, LawParameter parameter, LocalDate day) {
        return law.at(parameter, day).map(span -> span.value().value());
    }

    /**
     * Whether an absence lowers a volume.
     *
     * @param ground what is told of the absence
     * @param method how the volume was determined; null for what no meter can measure
     */
    public boolean counts(AbsenceGround ground, @Nullable ConsumptionMethod method) {
        if (method == null) {
            return true;
        }
        if (!method.isNorm() || method == ConsumptionMethod.NORM_IN_DISPUTE) {
            return false;
        }
        return !needsImpossibility
                || ground == AbsenceGround.FORCE_MAJEURE
                || method == ConsumptionMethod.NORM_METER_IMPOSSIBLE
                || (method == ConsumptionMethod.NORM_AFTER_FAILURE && ground == AbsenceGround.METER_UNDER_REPAIR);
    }
}
