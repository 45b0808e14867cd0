package io.saldo.metering.consumption;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.PastVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The months of the heating season that an average of heat is taken over: {@code V = ΣVm ÷ m}.
 *
 * <p>Rules 354, п. 59, 59(1) (generally known): at least three, of the last season all that are known. A month in which
 * nothing was counted is no month of a season, so summer is never in the average. Where the season that goes on has
 * fewer than three, the season before is taken too. The part of a month in which the meter failed is left out.
 *
 * <p>Decree 1176 of 29.08.2024 corrects the average by the temperature outside. No fact tells it yet: the volume is not
 * corrected.
 */
final class HeatedMonths {
    private final List<Piece> pieces;

    /**
     * Months between two readings, or one told month, and what was counted in them.
     *
     * @param from which reading it begins with; 0 for a told month
     */
    private record Piece(int months, Exact volume, Derivation.Total.Term term, int from) {}

    private HeatedMonths(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Of a register, by its readings and, before them, by the volumes told.
     *
     * @param readings those that bound whole months
     */
    static HeatedMonths of(MeterMonth month, List<DatedReading> readings, Exact wanted) {
        List<Piece> latest = latest(month.meter(), readings);
        List<PastVolume> told = new ArrayList<>(AverageVolume.actual(month));
        Collections.reverse(told);
        for (PastVolume each : told) {
            if (readings.isEmpty()
                    || each.period().first().compareTo(readings.get(0).day()) <= 0) {
                var term = new Derivation.Total.Term(
                        each.period().toString(), each.volume().exact(), Origin.fact(each.source()));
                latest.add(new Piece(1, each.volume().exact(), term, 0));
            }
        }
        return new HeatedMonths(ofSeasons(latest, wanted));
    }

    /** With which of the readings the average by them begins. */
    static int first(Meter meter, List<DatedReading> readings, Exact wanted) {
        List<Piece> pieces = ofSeasons(latest(meter, readings), wanted);
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).from;
    }

    /** Between the last readings of months, the latest first. */
    private static List<Piece> latest(Meter meter, List<DatedReading> readings) {
        List<Piece> latest = new ArrayList<>();
        int last = readings.size() - 1;
        for (int i = last - 1; i >= 0; i--) {
            DatedReading before = readings.get(i);
            DatedReading after = readings.get(last);
            int months = BillingPeriod.containing(after.day()).monthsSince(BillingPeriod.containing(before.day()));
            if (months > 0) {
                Exact volume = MeteredVolume.volume(meter, before, after);
                var term = new Derivation.Total.Term(
                        before.day() + "…" + after.day(),
                        volume,
                        new Origin.Derived(MeteredVolume.derivation(meter, before, after)));
                latest.add(new Piece(months, volume, term, i));
                last = i;
            }
        }
        return latest;
    }

    /** Heated ones up to the summer behind which enough of them lie. */
    private static List<Piece> ofSeasons(List<Piece> latest, Exact wanted) {
        List<Piece> heated = new ArrayList<>();
        int months = 0;
        for (Piece each : latest) {
            if (each.volume.signum() > 0) {
                heated.add(each);
                months += each.months;
            } else if (months > 0 && Exact.of(months).compareTo(wanted) >= 0) {
                break;
            }
        }
        return heated;
    }

    private int months() {
        return pieces.stream().mapToInt(Piece::months).sum();
    }

    /** Empty where fewer than {@code least} are known. */
    Optional<AverageVolume.Average> average(Exact least) {
        int months = months();
        if (months == 0 || Exact.of(months).compareTo(least) < 0) {
            return Optional.empty();
        }
        List<Derivation.Total.Term> terms = new ArrayList<>();
        pieces.forEach(each -> terms.add(0, each.term));
        Unit unit = Resource.HEAT.unit();
        Derivation total = new Derivation.Total(AverageVolume.PAST.code(), unit, terms);
        Exact sum = total.replay();
        return Optional.of(new AverageVolume.Average(
                sum.over(months),
                AverageVolume.OF_PAST,
                List.of(
                        new Operand(AverageVolume.PAST, sum, unit, new Origin.Derived(total)),
                        new Operand(AverageVolume.MONTHS, Exact.of(months), Unit.ONE, new Origin.FromCalendar()))));
    }
}
