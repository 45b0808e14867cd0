package io.saldo.services.takeover;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.PastVolume;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.services.command.Work;
import io.saldo.services.takeover.OldHouse.Fact;
import io.saldo.services.takeover.OldHouse.Right;
import io.saldo.services.takeover.OldHouse.Wrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The meters of a house, against which readings, volumes and counters of another system are looked at. */
final class OldMeters {
    private final Work work;
    private final BillingPeriod first;
    private final Map<String, Meter> meters = new TreeMap<>();
    private final Set<GroupId> groups = new HashSet<>();
    private final Map<Register, List<DatedReading>> readings = new HashMap<>();
    private final Map<Register, SortedSet<BillingPeriod>> billed = new HashMap<>();

    /** A register of a meter. */
    private record Register(String meter, Zone zone) {}

    OldMeters(Work work, BillingPeriod first) {
        this.work = work;
        this.first = first;
        ShelfId shelf = work.shelf();
        work.all(shelf, MeterRow.OfMeter.class)
                .forEach(each ->
                        meters.put(each.row().meter().id().value(), each.row().meter()));
        work.all(shelf, MeterRow.OfGroup.class)
                .forEach(each -> groups.add(each.row().group().id()));
        work.all(shelf, MeterRow.Reading.class)
                .forEach(each -> readings(new Register(
                                each.row().meter().value(), each.row().zone()))
                        .add(new DatedReading(each.days().from(), each.row().value(), each.id())));
        work.all(shelf, MeterRow.Before.class)
                .forEach(each -> billed(new Register(
                                each.row().meter().value(), each.row().volume().zone()))
                        .add(each.row().volume().period()));
    }

    private List<DatedReading> readings(Register register) {
        return readings.computeIfAbsent(register, key -> new ArrayList<>());
    }

    private SortedSet<BillingPeriod> billed(Register register) {
        return billed.computeIfAbsent(register, key -> new TreeSet<>());
    }

    /** What a row about meters becomes. */
    Fact fact(OldRow row) {
        if (row instanceof OldRow.LastReading reading) {
            return reading(reading);
        } else if (row instanceof OldRow.BilledVolume volume) {
            return volume(volume);
        } else if (row instanceof OldRow.Averaged averaged) {
            return averaged(averaged);
        }
        return carried((OldRow.CarriedVolume) row);
    }

    private DateRange before() {
        return DateRange.day(first.first().minusDays(1));
    }

    private static Wrong unknown(String meter) {
        return OldHouse.wrong("meter", meter, Reason.UNKNOWN_METER, meter);
    }

    private Fact averaged(OldRow.Averaged row) {
        Meter meter = meters.get(row.meter());
        return meter == null
                ? unknown(row.meter())
                : new Right(
                        OldHouse.id("averaged", meter.id(), row.cause()),
                        before(),
                        new MeterRow.Averaged(meter.id(), row.cause(), row.periods()));
    }

    private Fact reading(OldRow.LastReading row) {
        Meter meter = meters.get(row.meter());
        if (meter == null) {
            return unknown(row.meter());
        }
        if (!meter.installed().contains(row.day())) {
            return OldHouse.wrong("day", row.day().toString(), Reason.METER_NOT_IN_USE, row.meter(), row.day());
        }
        if (row.day().isAfter(work.today())) {
            return OldHouse.wrong("day", row.day().toString(), Reason.DAY_IN_FUTURE, row.day());
        }
        String id = OldHouse.id("reading", row.meter(), row.zone(), row.day());
        Quantity value =
                Quantity.parse(row.value().toPlainString(), meter.resource().unit());
        List<DatedReading> known = readings(new Register(row.meter(), row.zone()));
        var reading = new DatedReading(row.day(), value, new FactId(id));
        Optional<DatedReading> same =
                known.stream().filter(each -> each.day().equals(row.day())).findFirst();
        if (same.isPresent() && !same.get().source().equals(reading.source())) {
            return OldHouse.wrong(
                    "value",
                    row.value().toPlainString(),
                    Reason.READ_BEFORE,
                    row.day(),
                    same.get().value().number().toPlainString());
        }
        List<DatedReading> all = new ArrayList<>(known);
        all.removeIf(each -> each.source().equals(reading.source()));
        all.add(reading);
        Optional<ReadingReview.Verdict> refused = ReadingReview.review(all, LocalDate.MAX, meter.counter()).stream()
                .filter(each -> each instanceof ReadingReview.Verdict.Refused)
                .findFirst();
        if (refused.isPresent()) {
            // it is refused itself, or another one that was right is not any more
            DatedReading other = all.stream()
                    .filter(each -> !each.source().equals(reading.source()))
                    .reduce((one, next) -> next)
                    .orElse(reading);
            return OldHouse.wrong(
                    "value",
                    row.value().toPlainString(),
                    Reason.READING_OUT_OF_ORDER,
                    row.value().toPlainString(),
                    other.value().number().toPlainString(),
                    other.day());
        }
        if (same.isEmpty()) {
            known.add(reading);
        }
        return new Right(id, DateRange.day(row.day()), new MeterRow.Reading(meter.id(), row.zone(), value));
    }

    private Fact volume(OldRow.BilledVolume row) {
        Meter meter = meters.get(row.meter());
        if (meter == null) {
            return unknown(row.meter());
        }
        var month = new BillingPeriod(row.month());
        if (month.compareTo(first) >= 0) {
            return OldHouse.late(month, first);
        }
        billed(new Register(row.meter(), row.zone())).add(month);
        String id = OldHouse.id("volume", row.meter(), row.zone(), month);
        Quantity volume =
                Quantity.parse(row.volume().toPlainString(), meter.resource().unit());
        return new Right(
                id,
                month.range(),
                new MeterRow.Before(
                        meter.id(), new PastVolume(month, row.zone(), volume, row.metered(), new FactId(id))));
    }

    private Fact carried(OldRow.CarriedVolume row) {
        String named = row.group();
        GroupId group = named == null ? GroupId.wholeHouse(row.resource()) : new GroupId(named);
        if (named != null && !groups.contains(group)) {
            return OldHouse.wrong("group", named, Reason.UNKNOWN_GROUP, named);
        }
        return new Right(
                OldHouse.id("carried", group),
                before(),
                new MeterRow.Carried(
                        group, Exact.parse(row.below().toPlainString()).negate()));
    }

    /** Months before the first one of which nobody tells what was billed by a register that was read before them. */
    List<TakeoverReport.Gap> gaps() {
        List<TakeoverReport.Gap> gaps = new ArrayList<>();
        for (Meter meter : meters.values()) {
            for (Zone zone : Zone.values()) {
                gap(meter, zone).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private Optional<TakeoverReport.Gap> gap(Meter meter, Zone zone) {
        var register = new Register(meter.id().value(), zone);
        Optional<BillingPeriod> last = readings.getOrDefault(register, List.of()).stream()
                .map(each -> BillingPeriod.containing(each.day()))
                .filter(each -> each.compareTo(first) < 0)
                .max(BillingPeriod::compareTo);
        if (last.isEmpty() || !meter.installed().contains(first.first())) {
            return Optional.empty();
        }
        Set<BillingPeriod> told = billed.getOrDefault(register, new TreeSet<>());
        BillingPeriod from = null;
        BillingPeriod to = null;
        for (BillingPeriod month = last.get().next(); month.compareTo(first) < 0; month = month.next()) {
            if (!told.contains(month)) {
                from = from == null ? month : from;
                to = month;
            }
        }
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new TakeoverReport.Gap(meter.id(), zone, from, to));
    }
}
