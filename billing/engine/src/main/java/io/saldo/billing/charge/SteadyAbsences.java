package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The absences of steady premises that give a right, one after another by row: reviewed once, for all their services. Immutable. */
final class SteadyAbsences {
    static final SteadyAbsences NONE = new SteadyAbsences(null, 0, new int[1], List.of());

    private final @Nullable AbsencePolicy policy;
    private final int days;
    /** The place of the first absence of a row, and behind the last row the end. */
    private final int[] first;

    private final AbsenceGround[] grounds;
    private final int[] persons;
    /** Of the month. */
    private final long[] personDays;

    private SteadyAbsences(@Nullable AbsencePolicy policy, int days, int[] first, List<AbsenceCharge.Away> absences) {
        this.policy = policy;
        this.days = days;
        this.first = first;
        this.grounds = absences.stream().map(each -> each.absence().ground()).toArray(AbsenceGround[]::new);
        this.persons =
                absences.stream().mapToInt(each -> each.absence().persons()).toArray();
        this.personDays = absences.stream()
                .mapToLong(each -> (long) each.absence().persons() * each.days().days())
                .toArray();
    }

    static SteadyAbsences of(List<SteadyPremises> rows, BillingPeriod period, LawBook law) {
        boolean any = rows.stream()
                .anyMatch(row -> !row.premises().events().absences().isEmpty());
        AbsencePolicy policy = any ? AbsencePolicy.of(law, period.first()).orElse(null) : null;
        if (policy == null) {
            return NONE;
        }
        int[] first = new int[rows.size() + 1];
        List<AbsenceCharge.Away> absences = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            absences.addAll(AbsenceCharge.granted(rows.get(row).premises(), period.range(), policy));
            first[row + 1] = absences.size();
        }
        return new SteadyAbsences(policy, period.days(), first, absences);
    }

    /** Null where nobody is away, or the law says nothing of absences. */
    @Nullable
    AbsencePolicy policy() {
        return policy;
    }

    /**
     * a ÷ d of a row: the days of absence that fall to one resident, of the days of the month; null where more were away than live there, or the law says nothing.
     *
     * @param living who live there
     */
    @Nullable
    Exact share(int row, long living, @Nullable ConsumptionMethod method) {
        AbsencePolicy known = policy;
        if (known == null) {
            return null;
        }
        long gone = 0;
        long daysAway = 0;
        for (int i = first[row]; i < first[row + 1]; i++) {
            if (known.counts(grounds[i], method)) {
                gone += persons[i];
                daysAway += personDays[i];
            }
        }
        if (gone == 0) {
            return Exact.ZERO;
        }
        return gone > living ? null : Exact.of(daysAway).over(living * days);
    }
}
