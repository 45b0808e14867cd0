package io.saldo.services.meter;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.metering.reading.UsualVolume;
import io.saldo.services.command.Held;
import io.saldo.services.command.Work;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A register of a meter with its readings, to judge another one by. */
final class Register {
    private static final FactId JUDGED = new FactId("judged");

    private final Meter meter;
    private final List<Held<MeterRow.Reading>> held;

    private Register(Meter meter, List<Held<MeterRow.Reading>> held) {
        this.meter = meter;
        this.held = held;
    }

    static Register of(Work work, Meter meter, Zone zone) {
        return new Register(meter, work.held(MeterRow.Reading.class, meter.id() + "/" + zone));
    }

    Optional<Held<MeterRow.Reading>> on(LocalDate day) {
        return held.stream().filter(each -> each.days().from().equals(day)).findFirst();
    }

    /** Whether a number of a day agrees with the others; one of the same day is left out. */
    Outcome<Quantity> judge(LocalDate day, Quantity value) {
        List<DatedReading> all = others(day);
        all.add(new DatedReading(day, value, JUDGED));
        List<ReadingReview.Verdict> before = review(others(day));
        List<ReadingReview.Verdict> after = review(all);
        // it is refused itself, or another one that was right is not any more
        return after.stream()
                .filter(each -> each instanceof ReadingReview.Verdict.Refused)
                .map(each -> (ReadingReview.Verdict.Refused) each)
                .filter(each -> isOwn(each.reading()) || isAccepted(before, each.reading()))
                .findFirst()
                .<Outcome<Quantity>>map(each -> disagrees(value, each))
                .orElseGet(() -> Outcome.done(value));
    }

    private List<DatedReading> others(LocalDate day) {
        return new ArrayList<>(held.stream()
                .filter(each -> !each.days().from().equals(day))
                .map(each -> new DatedReading(each.days().from(), each.row().value(), each.id()))
                .toList());
    }

    private List<ReadingReview.Verdict> review(List<DatedReading> readings) {
        return ReadingReview.review(readings, LocalDate.MAX, meter.counter());
    }

    private static boolean isOwn(DatedReading reading) {
        return reading.source().equals(JUDGED);
    }

    private static boolean isAccepted(List<ReadingReview.Verdict> verdicts, DatedReading reading) {
        return verdicts.stream()
                .anyMatch(each -> each instanceof ReadingReview.Verdict.Accepted
                        && each.reading().source().equals(reading.source()));
    }

    private Outcome<Quantity> disagrees(Quantity value, ReadingReview.Verdict.Refused refused) {
        FactId with = isOwn(refused.reading())
                ? refused.disagreesWith()
                : refused.reading().source();
        return held.stream()
                .filter(each -> each.id().equals(with))
                .findFirst()
                .<Outcome<Quantity>>map(each -> Outcome.refused(
                        Reason.READING_OUT_OF_ORDER,
                        value.number().toPlainString(),
                        each.row().value().number().toPlainString(),
                        each.days().from()))
                .orElseGet(() -> Outcome.refused(
                        Reason.READING_OUT_OF_ORDER,
                        value.number().toPlainString(),
                        "",
                        refused.reading().day()));
    }

    /** Whether the volume since the reading before is no larger than one could expect. */
    Outcome<Quantity> likely(LocalDate day, Quantity value) {
        List<DatedReading> accepted = review(others(day)).stream()
                .filter(each -> each instanceof ReadingReview.Verdict.Accepted)
                .map(ReadingReview.Verdict::reading)
                .toList();
        Optional<UsualVolume> usual = UsualVolume.of(accepted, day);
        Optional<DatedReading> last =
                accepted.stream().filter(each -> each.day().isBefore(day)).reduce((one, other) -> other);
        if (usual.isEmpty() || last.isEmpty()) {
            return Outcome.done(value);
        }
        Exact volume = value.exact().minus(last.get().value().exact());
        int months = BillingPeriod.containing(day)
                .monthsSince(BillingPeriod.containing(last.get().day()));
        return usual.get().isUnlikely(volume, months)
                ? Outcome.refused(
                        Reason.READING_UNLIKELY,
                        shown(volume),
                        shown(usual.get().perMonth()))
                : Outcome.done(value);
    }

    private static String shown(Exact number) {
        return number.shown(3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
