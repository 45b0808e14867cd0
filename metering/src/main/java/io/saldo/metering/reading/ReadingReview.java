package io.saldo.metering.reading;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.Counter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the readings of one meter: each is accepted, or refused with a reason and the reading it disagrees with.
 *
 * <p>The day decides the order, not the moment of handing in. A reading lower than the one before means that the
 * counter passed its highest number, when the passport allows it: with the highest number added, the volume is no more
 * than the meter can measure in the months between. Otherwise it is refused; a replaced meter is another meter.
 */
public final class ReadingReview {
    private ReadingReview() {}

    /** Why a reading is refused. */
    public enum Refusal {
        /** It is lower than an earlier reading of the same meter. */
        LOWER_THAN_PREVIOUS,
        /** Its day lies after the last day allowed. */
        IN_THE_FUTURE,
        /** Its unit is not the meter's. */
        OTHER_UNIT
    }

    /** What came of one reading. */
    public sealed interface Verdict {
        DatedReading reading();

        /** It may be used. */
        record Accepted(DatedReading reading) implements Verdict {}

        /**
         * It may not.
         *
         * @param disagreesWith the fact it disagrees with; null where the reason needs none
         */
        record Refused(
                DatedReading reading,
                Refusal reason,
                @Nullable FactId disagreesWith) implements Verdict {}
    }

    /**
     * A verdict for each reading, in order of days.
     *
     * @param readings of one meter, at most one a day, in any order
     * @param lastDay the last day a reading may be of
     * @param counter of the meter; null where nothing is known of it
     */
    public static List<Verdict> review(List<DatedReading> readings, LocalDate lastDay, @Nullable Counter counter) {
        return review(null, readings, lastDay, counter);
    }

    /**
     * A verdict for each reading after one that was accepted before.
     *
     * @param accepted the reading before them all, its turns counted; null where there is none
     */
    public static List<Verdict> review(
            @Nullable DatedReading accepted,
            List<DatedReading> readings,
            LocalDate lastDay,
            @Nullable Counter counter) {
        List<Verdict> verdicts = new ArrayList<>(readings.size());
        @Nullable DatedReading previous = accepted;
        List<DatedReading> ordered = new ArrayList<>(readings);
        ordered.sort(Comparator.comparing(DatedReading::day));
        for (DatedReading reading : ordered) {
            if (reading.day().isAfter(lastDay)) {
                verdicts.add(new Verdict.Refused(reading, Refusal.IN_THE_FUTURE, null));
            } else if (previous != null
                    && !reading.value().unit().equals(previous.value().unit())) {
                verdicts.add(new Verdict.Refused(reading, Refusal.OTHER_UNIT, previous.source()));
            } else if (previous != null
                    && isLower(reading, previous)
                    && !passedTheHighest(reading, previous, counter)) {
                verdicts.add(new Verdict.Refused(reading, Refusal.LOWER_THAN_PREVIOUS, previous.source()));
            } else {
                int turns = previous == null ? 0 : previous.turns() + (isLower(reading, previous) ? 1 : 0);
                previous = reading.withTurns(turns);
                verdicts.add(new Verdict.Accepted(previous));
            }
        }
        return verdicts;
    }

    private static boolean isLower(DatedReading reading, DatedReading previous) {
        return reading.value().exact().compareTo(previous.value().exact()) < 0;
    }

    /** The months between are those of the days; readings of one month count as one month apart. */
    private static boolean passedTheHighest(DatedReading reading, DatedReading previous, @Nullable Counter counter) {
        if (counter == null) {
            return false;
        }
        int months = Math.max(
                1, BillingPeriod.containing(reading.day()).monthsSince(BillingPeriod.containing(previous.day())));
        Exact volume = reading.value()
                .exact()
                .plus(counter.capacity())
                .minus(previous.value().exact());
        return volume.compareTo(counter.mostPerMonth().exact().times(months)) <= 0;
    }
}
