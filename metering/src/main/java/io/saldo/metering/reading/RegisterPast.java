package io.saldo.metering.reading;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.Known;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a register of a meter hands on to the months after: the accepted readings that these may still need, so that no
 * month reads a register from its beginning.
 *
 * <p>Facts of days before {@code until} known up to {@code known} are in it and need not be given again. A later fact
 * that withdraws or replaces one of them, one of a day no later than the last reading handed on unless all were
 * ({@link #isWhole}), and a day up to which alone readings count that the month before did not know of ({@link #tells})
 * need what an earlier month took over, or the register from its beginning.
 *
 * @param accepted how many readings were accepted in all
 * @param readings those of them that later months may need, in order of days
 * @param volumes of months that another system billed, as far as later months may need them
 * @param stops the days up to which alone readings counted in the month: its verification ended, it failed, nobody was
 *     let in to check it. None for a fit meter
 * @param until the first day whose readings are not in it
 * @param known readings known up to this moment are in it
 */
public record RegisterPast(
        int accepted,
        List<DatedReading> readings,
        List<PastVolume> volumes,
        SortedSet<LocalDate> stops,
        LocalDate until,
        Known known)
        implements Canonical {
    public RegisterPast {
        readings = List.copyOf(readings);
        volumes = List.copyOf(volumes);
        stops = Collections.unmodifiableSortedSet(new TreeSet<>(stops));
        LocalDate before = LocalDate.MIN;
        for (DatedReading reading : readings) {
            InvalidValueException.unless(
                    reading.day().isAfter(before) && reading.day().isBefore(until),
                    "reading handed on",
                    reading.source() + " of " + reading.day(),
                    "in order of days, one a day, before " + until);
            before = reading.day();
        }
        InvalidValueException.unless(
                accepted >= readings.size() && (accepted == 0 || !readings.isEmpty()),
                "readings accepted",
                accepted,
                "no fewer than the " + readings.size() + " handed on, the last of them with them");
        InvalidValueException.unless(
                stops.isEmpty() || stops.last().isBefore(until),
                "day up to which readings count",
                stops,
                "before " + until);
    }

    /** Whether all accepted readings are handed on: then any later fact can be set among them. */
    public boolean isWhole() {
        return accepted == readings.size();
    }

    /** Whether what is handed on is enough for a month in which readings count up to {@code stop} alone. */
    public boolean tells(LocalDate stop) {
        return isWhole()
                || stops.contains(stop)
                || !readings.get(readings.size() - 1).day().isAfter(stop);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("accepted", accepted)
                .array("readings", readings)
                .array("volumes", volumes)
                .list("stops", stops)
                .field("until", until)
                .field("known", known);
    }
}
