package io.saldo.services.meter;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells rows of meters. */
final class MetersOfBooks implements MeterService {
    private final Desk desk;
    private final ReadingWindow window;

    MetersOfBooks(Desk desk, ReadingWindow window) {
        this.desk = desk;
        this.window = window;
    }

    private static Quantity quantity(BigDecimal number, Resource resource) {
        return Quantity.parse(number.toPlainString(), resource.unit());
    }

    /** A meter that begins. */
    private record Beginning(
            MeterId meter,
            Resource resource,
            MeterPlace place,
            LocalDate from,
            @Nullable Passport passport,
            @Nullable Verified verified,
            Map<Zone, BigDecimal> readings) {}

    @Override
    public Outcome<Recorded> install(InstallMeter command) {
        return desk.inHouse(command, command.house(), work -> {
            var beginning = new Beginning(
                    new MeterId(command.meter()),
                    command.resource(),
                    new MeterPlace.InPremises(new PremisesId(command.premises())),
                    command.from(),
                    command.passport(),
                    command.verified(),
                    command.readings());
            return begin(work, beginning).then(meter -> work.state(meter.value()));
        });
    }

    private static Outcome<MeterId> begin(Work work, Beginning each) {
        if (!work.held(MeterRow.OfMeter.class, each.meter.value()).isEmpty()) {
            return Outcome.refused(Reason.EXISTS, each.meter);
        }
        Passport passport = each.passport;
        DateRange days = DateRange.from(each.from);
        Counter counter = passport == null
                ? null
                : new Counter(passport.digits(), quantity(passport.mostPerMonth(), each.resource));
        work.rows()
                .add(
                        work.shelf(),
                        days,
                        new MeterRow.OfMeter(new Meter(each.meter, each.resource, each.place, days, counter)));
        new TreeMap<>(each.readings)
                .forEach((zone, value) -> work.rows()
                        .add(
                                work.shelf(),
                                DateRange.day(each.from),
                                new MeterRow.Reading(each.meter, zone, quantity(value, each.resource))));
        Verified verified = each.verified;
        if (verified != null && !verified.last().isBefore(each.from)) {
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.closed(each.from, verified.last()),
                            new MeterRow.Verification(each.meter, verified.certificate()));
        }
        return Outcome.done(each.meter);
    }

    /** A meter that is in use on a day. */
    private static Outcome<Held<MeterRow.OfMeter>> inUse(Work work, String meter, LocalDate day) {
        Optional<Held<MeterRow.OfMeter>> held =
                work.held(MeterRow.OfMeter.class, meter).stream().findFirst();
        if (held.isEmpty()) {
            return Outcome.refused(Reason.UNKNOWN_METER, meter);
        }
        return held.get().row().meter().installed().contains(day)
                ? Outcome.done(held.get())
                : Outcome.refused(Reason.METER_NOT_IN_USE, meter, day);
    }

    @Override
    public Outcome<Recorded> remove(RemoveMeter command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> inUse(work, command.meter(), command.last())
                        .then(held -> end(work, held, command.last(), command.readings()))
                        .then(meter -> work.state(command.meter())));
    }

    /** The last day of a meter, with its last readings. */
    private static Outcome<Meter> end(
            Work work, Held<MeterRow.OfMeter> held, LocalDate last, Map<Zone, BigDecimal> readings) {
        Meter meter = held.row().meter();
        for (Map.Entry<Zone, BigDecimal> each : new TreeMap<>(readings).entrySet()) {
            Quantity value = quantity(each.getValue(), meter.resource());
            Register register = Register.of(work, meter, each.getKey());
            Optional<Held<MeterRow.Reading>> same = register.on(last);
            if (same.isPresent() && !isSame(same.get().row().value(), value)) {
                return readBefore(last, same.get());
            }
            Outcome<Quantity> judged = register.judge(last, value);
            if (judged instanceof Outcome.Refused<Quantity> refused) {
                return new Outcome.Refused<>(refused.refusal());
            }
            if (same.isEmpty()) {
                work.rows()
                        .add(work.shelf(), DateRange.day(last), new MeterRow.Reading(meter.id(), each.getKey(), value));
            }
        }
        DateRange days = DateRange.closed(meter.installed().from(), last);
        Meter ended = new Meter(meter.id(), meter.resource(), meter.place(), days, meter.counter());
        work.rows().replace(held, days, new MeterRow.OfMeter(ended));
        return Outcome.done(meter);
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return one.exact().equals(other.exact());
    }

    private static <T> Outcome<T> readBefore(LocalDate day, Held<MeterRow.Reading> same) {
        return Outcome.refused(
                Reason.READ_BEFORE, day, same.row().value().number().toPlainString());
    }

    @Override
    public Outcome<Recorded> replace(ReplaceMeter command) {
        return desk.inHouse(command, command.house(), work -> {
            LocalDate last = command.day().minusDays(1);
            return inUse(work, command.meter(), last)
                    .then(held -> end(work, held, last, command.readings()))
                    .then(meter -> begin(
                            work,
                            new Beginning(
                                    new MeterId(command.next()),
                                    meter.resource(),
                                    meter.place(),
                                    command.day(),
                                    command.passport(),
                                    command.verified(),
                                    command.nextReadings())))
                    .then(next -> work.state(next.value()));
        });
    }

    @Override
    public Outcome<Recorded> verify(VerifyMeter command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> inUse(work, command.meter(), command.from()).then(held -> {
                    var row = new MeterRow.Verification(new MeterId(command.meter()), command.certificate());
                    work.rows()
                            .set(
                                    work.shelf(),
                                    work.held(MeterRow.Verification.class, command.meter()),
                                    command.days(),
                                    row);
                    return work.state(command.meter());
                }));
    }

    @Override
    public Outcome<Recorded> submit(SubmitReading command) {
        return desk.inHouse(command, command.house(), work -> {
            if (command.day().isAfter(work.today())) {
                return Work.refused(Reason.DAY_IN_FUTURE, command.day());
            }
            return inUse(work, command.meter(), command.day()).then(held -> {
                Meter meter = held.row().meter();
                Register register = Register.of(work, meter, command.zone());
                Quantity value = quantity(command.value(), meter.resource());
                Optional<Held<MeterRow.Reading>> same = register.on(command.day());
                if (same.isPresent()) {
                    return readBefore(command.day(), same.get());
                }
                return register.judge(command.day(), value)
                        .then(judged ->
                                command.confirmed() ? Outcome.done(judged) : register.likely(command.day(), judged))
                        .then(right -> {
                            work.rows()
                                    .add(
                                            work.shelf(),
                                            DateRange.day(command.day()),
                                            new MeterRow.Reading(meter.id(), command.zone(), right));
                            return work.state(window.countedIn(command.day()).toString());
                        });
            });
        });
    }

    @Override
    public Outcome<Recorded> correct(CorrectReading command) {
        return desk.inHouse(
                command,
                command.house(),
                work -> work.held(MeterRow.OfMeter.class, command.meter()).stream()
                        .findFirst()
                        .map(held -> correct(work, command, held.row().meter()))
                        .orElseGet(() -> Work.refused(Reason.UNKNOWN_METER, command.meter())));
    }

    private Outcome<Recorded> correct(Work work, CorrectReading command, Meter meter) {
        Register register = Register.of(work, meter, command.zone());
        Optional<Held<MeterRow.Reading>> wrong = register.on(command.day());
        if (wrong.isEmpty()) {
            return Work.refused(Reason.NOTHING_STANDS, command.meter(), command.day());
        }
        return register.judge(command.day(), quantity(command.value(), meter.resource()))
                .then(right -> {
                    work.rows()
                            .replace(
                                    wrong.get(),
                                    DateRange.day(command.day()),
                                    new MeterRow.Reading(meter.id(), command.zone(), right));
                    return work.state(window.countedIn(command.day()).toString());
                });
    }
}
