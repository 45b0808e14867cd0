package io.saldo.metering.consumption;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.PastVolume;
import io.saldo.metering.reading.RegisterPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;

/**
 * How far months look back at the readings of a register, and so what a month hands on of it.
 *
 * <p>{@link AverageVolume} takes the last reading that counts and the latest one at least so many months before it: all
 * from that one on are handed on, of the months the most that any row of the law says; of heat as many months of the
 * heating season, and with them the season before where one has only begun. Where readings count up to a day
 * alone, those before that day are handed on beside the last ones, which count again once the meter is fit.
 * {@link YearAverage} takes the readings of two Decembers, for heat alone. Volumes of months before the readings are
 * handed on as long as the readings do not reach back far enough themselves, and those of months after the last reading
 * until another one settles them.
 */
public final class LookBack {
    private final Meter meter;
    private final Zone zone;
    private final BillingPeriod next;
    private final int months;
    private final Exact heated;

    /**
     * For a register in the month before {@code next}.
     *
     * @param months how far an average looks back, {@link #months(LawBook)}; as many heated months an average of heat
     *     asks for at most
     */
    public LookBack(Meter meter, Zone zone, BillingPeriod next, int months) {
        this.meter = meter;
        this.zone = zone;
        this.next = next;
        this.months = months;
        this.heated = Exact.of(months);
    }

    /** The most months between two readings that an average of any day asks for. */
    public static int months(LawBook law) {
        int most = 0;
        for (LawParameter each : List.of(LawParameter.AVERAGE_MONTHS, LawParameter.AVERAGE_MONTHS_OF_HEAT)) {
            for (Span<LawValue> row : law.spans(each).list()) {
                Exact asked = row.value().value();
                int whole = asked.floor().intValueExact();
                most = Math.max(most, Exact.of(whole).equals(asked) ? whole : whole + 1);
            }
        }
        return most;
    }

    /**
     * What the register hands on.
     *
     * @param before how many readings were accepted and handed on no more
     * @param readings accepted, in order of days
     * @param volumes of months billed before, in another system
     * @param stops days up to which alone readings counted in the month
     */
    public RegisterPast handOn(
            int before,
            List<DatedReading> readings,
            List<PastVolume> volumes,
            SortedSet<LocalDate> stops,
            Known known) {
        BitSet needed = new BitSet(readings.size());
        boolean enough = keep(readings, LocalDate.MAX, needed);
        for (LocalDate stop : stops) {
            enough &= keep(readings, stop, needed);
        }
        List<DatedReading> left = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (needed.get(i) || isOfYears(readings.get(i))) {
                left.add(readings.get(i));
            }
        }
        boolean readingsDo = enough;
        List<PastVolume> needing = volumes.stream()
                .filter(each -> each.zone() == zone
                        && (isAfter(readings, each) || (each.metered() && (!readingsDo || isOfYears(each)))))
                .toList();
        return new RegisterPast(before + readings.size(), left, needing, stops, next.first(), known);
    }

    /** Whether it was billed for a month after the last reading: the next one settles it. */
    private static boolean isAfter(List<DatedReading> readings, PastVolume volume) {
        return !readings.isEmpty()
                && volume.period()
                                .compareTo(BillingPeriod.containing(
                                        readings.get(readings.size() - 1).day()))
                        > 0;
    }

    /**
     * Marks what an average by the readings up to {@code stop} may rest on; whether that reaches back far enough. Where
     * a meter failed, the part of a month up to that day may be left out of the average, and so it begins earlier.
     */
    private boolean keep(List<DatedReading> readings, LocalDate stop, BitSet needed) {
        int last = readings.size() - 1;
        while (last >= 0 && readings.get(last).day().isAfter(stop)) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        int whole = stop.equals(LocalDate.MAX)
                ? last
                : AverageVolume.before(readings.subList(0, last + 1), BillingPeriod.containing(stop)) - 1;
        int base = whole < 0 ? last : Math.min(whole, last);
        BillingPeriod month = BillingPeriod.containing(readings.get(base).day());
        int first = base;
        while (first > 0 && monthsTo(month, readings.get(first)) < months) {
            first--;
        }
        if (meter.resource() == Resource.HEAT) {
            first = Math.min(first, HeatedMonths.first(meter, readings.subList(0, base + 1), heated));
            first = Math.min(first, HeatedMonths.first(meter, readings.subList(0, last + 1), heated));
        }
        needed.set(first, last + 1);
        return monthsTo(month, readings.get(first)) >= months && (meter.resource() != Resource.HEAT || first > 0);
    }

    private static int monthsTo(BillingPeriod month, DatedReading reading) {
        return month.monthsSince(BillingPeriod.containing(reading.day()));
    }

    private boolean isOfYears(DatedReading reading) {
        return meter.resource() == Resource.HEAT
                && reading.day().getMonthValue() == 12
                && reading.day().getYear() >= next.first().getYear() - 2;
    }

    private boolean isOfYears(PastVolume volume) {
        return meter.resource() == Resource.HEAT
                && volume.period().first().getYear() >= next.first().getYear() - 1;
    }
}
