package io.saldo.billing.absence;

import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reviews an absence: it gives the right to a recalculation for its full days, or is refused with a reason.
 *
 * <p>Full days are those between the day of leaving and the day of return, neither counted (Rules 354, п. 90); there
 * must be more than five of them in a row (п. 86), whichever months they fall in. It is applied for before leaving or
 * within 30 days after the return (п. 91). An application made before leaving reaches six months ahead; for a longer
 * absence it is renewed, which is another absence from that day on (п. 92). All four limits are rows of the law
 * ({@link AbsencePolicy}).
 *
 * <p>5 June to 11 June has five full days: no right. 5 June to 12 June has six, the 6th to the 11th.
 */
public final class AbsenceReview {
    private AbsenceReview() {}

    /** Why there is no right. */
    public enum Refusal {
        /** Too few full days in a row. */
        TOO_SHORT,
        /** The application came too late after the return. */
        APPLIED_TOO_LATE
    }

    /** What came of an absence. */
    public sealed interface Verdict {

        /** It counts for these days. */
        record Granted(DateRange days) implements Verdict {}

        /** It does not. */
        record Refused(Refusal reason) implements Verdict {}
    }

    public static Verdict review(Absence absence, AbsencePolicy policy) {
        LocalDate first = absence.left().plusDays(1);
        @Nullable LocalDate returned = absence.returned();
        LocalDate end = returned == null ? reach(absence, policy) : returned;
        if (ChronoUnit.DAYS.between(first, end) <= policy.moreThanDays()) {
            return new Verdict.Refused(Refusal.TOO_SHORT);
        }
        if (returned != null && absence.applied().isAfter(returned.plusDays(policy.applicationDays()))) {
            return new Verdict.Refused(Refusal.APPLIED_TOO_LATE);
        }
        boolean ahead = !absence.applied().isAfter(absence.left());
        LocalDate reach = reach(absence, policy);
        return new Verdict.Granted(new DateRange(first, ahead && reach.isBefore(end) ? reach : end));
    }

    /** The first day that the application no longer reaches. */
    private static LocalDate reach(Absence absence, AbsencePolicy policy) {
        LocalDate from = absence.applied().isAfter(absence.left()) ? absence.applied() : absence.left();
        return from.plusDays(1).plusMonths(policy.monthsAhead());
    }
}
