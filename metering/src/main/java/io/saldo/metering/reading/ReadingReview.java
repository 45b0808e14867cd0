package io.saldo.metering.reading;

import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the readings of one meter: each is accepted, or refused with a reason and the reading it disagrees with.
 *
 * <p>The day decides the order, not the moment of handing in. A reading lower than the one before is refused: a meter that has passed its highest number, or
 * was replaced, must be said to have done so.
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
     */
    public static List<Verdict> review(List<DatedReading> readings, LocalDate lastDay) {
        List<Verdict> verdicts = new ArrayList<>(readings.size());
        @Nullable DatedReading previous = null;
        for (DatedReading reading : readings.stream()
                .sorted(Comparator.comparing(DatedReading::day))
                .toList()) {
            if (reading.day().isAfter(lastDay)) {
                verdicts.add(new Verdict.Refused(reading, Refusal.IN_THE_FUTURE, null));
            } else if (previous != null
                    && !reading.value().unit().equals(previous.value().unit())) {
                verdicts.add(new Verdict.Refused(reading, Refusal.OTHER_UNIT, previous.source()));
            } else if (previous != null
                    && reading.value().exact().compareTo(previous.value().exact()) < 0) {
                verdicts.add(new Verdict.Refused(reading, Refusal.LOWER_THAN_PREVIOUS, previous.source()));
            } else {
                verdicts.add(new Verdict.Accepted(reading));
                previous = reading;
            }
        }
        return verdicts;
    }
}
