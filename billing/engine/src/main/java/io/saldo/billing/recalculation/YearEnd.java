package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The year before the open month's, where some of it was paid by a norm or an average and is settled by the meter
 * afterwards.
 *
 * @param january its first month
 * @param months all twelve, in order
 * @param corrected how the year was settled before, with the parts posted so far
 * @param known the moment of all this
 * @param divided where distributors of heat divide the year; null where none do
 */
public record YearEnd(
        BillingPeriod january,
        List<MeteredMonth> months,
        List<YearlyPlan.Entry> corrected,
        Moment known,
        @Nullable Divided divided) {
    public YearEnd {
        months = List.copyOf(months);
        corrected = List.copyOf(corrected);
    }

    /**
     * A year that distributors of heat divide, which takes the facts of its months.
     *
     * @param facts of the months as known now, in order
     * @param metered what the months come to by the meter, the services that distributors divide too
     * @param distributors what the distributors of flats counted in the year
     */
    public record Divided(
            List<MonthFacts> facts, List<Line> metered, SortedMap<PremisesId, Resolution<Quantity>> distributors) {
        public Divided {
            facts = List.copyOf(facts);
            metered = List.copyOf(metered);
            distributors = Collections.unmodifiableSortedMap(new TreeMap<>(distributors));
        }

        /** The last month. */
        MonthFacts last() {
            return facts.get(facts.size() - 1);
        }
    }

    /** Of months of which distributors divide nothing. */
    public static YearEnd of(
            BillingPeriod january, List<MeteredMonth> months, List<YearlyPlan.Entry> corrected, Moment known) {
        return new YearEnd(january, months, corrected, known, null);
    }

    /**
     * Of months that distributors divide.
     *
     * @param facts of the months as known now, in order
     * @param posted what was charged for them and recalculated since, by month
     * @param heating the services that distributors divide
     */
    public static YearEnd divided(
            List<MonthFacts> facts,
            SortedMap<BillingPeriod, List<Line>> posted,
            Set<ServiceCode> heating,
            List<YearlyPlan.Entry> corrected,
            Moment known,
            SortedMap<PremisesId, Resolution<Quantity>> distributors) {
        List<MeteredMonth> months = new ArrayList<>();
        List<Line> metered = new ArrayList<>();
        for (MonthFacts month : facts) {
            MeteredCharges charges = MeteredCharges.of(month, heating);
            metered.addAll(charges.lines());
            months.add(charges.month(month, posted.getOrDefault(month.period(), List.of())));
        }
        return new YearEnd(facts.get(0).period(), months, corrected, known, new Divided(facts, metered, distributors));
    }

    /** The last month. */
    BillingPeriod december() {
        return january.plus(11);
    }
}
