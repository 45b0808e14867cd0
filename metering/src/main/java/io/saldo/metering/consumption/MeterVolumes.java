package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of the meters of premises, each determined by its own state and summed by zones. The registers of one
 * meter stand or fall together: where one was not read, all take their average.
 */
final class MeterVolumes {
    private final List<OfZone> zones = new ArrayList<>(1);
    private final List<Averaged> averaged = new ArrayList<>(0);
    private final List<FactId> read = new ArrayList<>(1);
    private final Map<AverageCause, List<FactId>> causes = new EnumMap<>(AverageCause.class);
    private boolean readLater;
    private final boolean inPlace;
    private final MeterSituation situation;
    private boolean normNeeded;
    private boolean tooLong;

    /**
     * @param inPlace whether some meter is in use on the last day of the month: then one that was taken away before was
     *     replaced
     */
    private MeterVolumes(boolean inPlace, MeterSituation situation) {
        this.inPlace = inPlace;
        this.situation = situation;
    }

    /** What the registers of one zone make together. */
    private static final class OfZone {
        private final Zone zone;
        private Exact volume;
        private final List<Derivation> parts = new ArrayList<>(1);

        OfZone(Zone zone, Exact volume) {
            this.zone = zone;
            this.volume = volume;
        }

        Derivation derivation() {
            return parts.size() == 1 ? parts.get(0) : new Derivation.Summed(parts);
        }
    }

    static MeterVolumes of(List<MeterMonth> registers, LawBook law, MeterSituation situation) {
        var volumes = new MeterVolumes(isInPlace(registers), situation);
        if (registers.size() == 1) {
            volumes.meter(registers, law);
            return volumes;
        }
        SortedMap<MeterId, List<MeterMonth>> meters = new TreeMap<>();
        registers.forEach(register -> meters.computeIfAbsent(register.meter().id(), id -> new ArrayList<>())
                .add(register));
        meters.values().forEach(meter -> volumes.meter(meter, law));
        volumes.zones.sort(Comparator.comparing(each -> each.zone));
        return volumes;
    }

    private static boolean isInPlace(List<MeterMonth> registers) {
        for (MeterMonth register : registers) {
            if (register.meter().installed().contains(register.period().last())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRead(List<MeterMonth> registers) {
        for (MeterMonth register : registers) {
            if (register.settling().isEmpty() || register.previous().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void meter(List<MeterMonth> registers, LawBook law) {
        MeterMonth first = registers.get(0);
        if (first.failedFrom() != null) {
            cause(unfit(first), registers);
            averaged.add(averaged(first, unfit(first)));
            registers.forEach(register -> failed(register, law));
        } else if (isRead(registers)) {
            registers.forEach(this::metered);
        } else {
            cause(AverageCause.NO_READING, registers);
            averaged.add(averaged(first, AverageCause.NO_READING));
            registers.forEach(register -> average(
                    register,
                    AverageCause.NO_READING,
                    days(register, register.period().first()),
                    law));
        }
    }

    private void cause(AverageCause cause, List<MeterMonth> registers) {
        List<FactId> facts = causes.computeIfAbsent(cause, key -> new ArrayList<>());
        registers.forEach(register -> facts.addAll(Grounds.facts(register, cause)));
    }

    private static Averaged averaged(MeterMonth month, AverageCause cause) {
        return new Averaged(month.meter().id(), cause, AverageVolume.periodInARow(month, cause));
    }

    /** Why a meter may not be billed by: nobody was let in to it, or it failed itself. */
    private AverageCause unfit(MeterMonth register) {
        LocalDate refused = situation.refusedFrom();
        return refused != null && refused.equals(register.failedFrom()) ? AverageCause.REFUSED : AverageCause.FAILED;
    }

    /**
     * By the meter up to the day on which it failed, where it was read in the month before that; by the average for the
     * days after, or for the month.
     */
    private void failed(MeterMonth register, LawBook law) {
        BillingPeriod period = register.period();
        LocalDate failed = register.failedFrom();
        boolean read = register.current().isPresent() && register.previous().isPresent();
        if (failed != null && failed.isAfter(period.first()) && read) {
            metered(register);
            int days = days(register, failed);
            if (days > 0) {
                average(register, unfit(register), days, law);
            }
        } else {
            average(register, unfit(register), days(register, period.first()), law);
        }
    }

    /**
     * From {@code first} to the end of the month; to the day on which the meter was taken away, where another one
     * counts from there.
     */
    private int days(MeterMonth register, LocalDate first) {
        LocalDate end = register.period().next().first();
        LocalDate taken = register.meter().installed().until();
        LocalDate last = inPlace && taken != null && taken.isBefore(end) ? taken : end;
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last)));
    }

    private void metered(MeterMonth register) {
        register.settling().map(DatedReading::source).ifPresent(read::add);
        readLater |= register.current().isEmpty() || SpreadVolume.months(register) > 1;
        add(register.zone(), SpreadVolume.volume(register), SpreadVolume.derivation(register));
    }

    private void average(MeterMonth register, AverageCause cause, int days, LawBook law) {
        Optional<AverageVolume.Average> average = AverageVolume.of(register, cause, situation.dwelling(), law);
        if (average.isEmpty()) {
            normNeeded = true;
            int periods = AverageVolume.periodInARow(register, cause);
            tooLong |= AverageLimit.isBeyond(periods, register, cause, situation.dwelling(), law);
        } else {
            add(
                    register.zone(),
                    average.get().volume(days, register.period()),
                    average.get().derivation(days, register.period()));
        }
    }

    private void add(Zone zone, Exact volume, Derivation derivation) {
        OfZone of = of(zone);
        if (of == null) {
            of = new OfZone(zone, volume);
            zones.add(of);
        } else {
            of.volume = of.volume.plus(volume);
        }
        of.parts.add(derivation);
    }

    private @Nullable OfZone of(Zone zone) {
        for (OfZone each : zones) {
            if (each.zone == zone) {
                return each;
            }
        }
        return null;
    }

    /** What one register makes. */
    record Made(Exact volume, Derivation derivation) {}

    Optional<Made> ofRegister(Zone zone) {
        OfZone of = of(zone);
        return normNeeded || of == null ? Optional.empty() : Optional.of(new Made(of.volume, of.derivation()));
    }

    /** The sum, a piece for every zone; empty where the norm has to stand in. */
    Optional<Consumption> consumption(OwnVolumeBasis basis) {
        if (normNeeded) {
            return Optional.empty();
        }
        List<VolumePiece> pieces = new ArrayList<>(zones.size());
        for (OfZone each : zones) {
            pieces.add(new VolumePiece(basis.period().range(), each.zone, each.volume, each.derivation(), null));
        }
        ConsumptionMethod method = averaged.isEmpty() ? ConsumptionMethod.METER : ConsumptionMethod.AVERAGE;
        return Optional.of(new Consumption(basis.premises(), basis.resource(), method, ground(), pieces, averaged));
    }

    /** Why the volume is what it is. */
    Ground ground() {
        if (normNeeded) {
            return groundOfNorm();
        }
        return causes.isEmpty() ? Grounds.metered(read, readLater) : Grounds.averaged(gravest(), facts());
    }

    /** Why the norm stands in. */
    Ground groundOfNorm() {
        return Grounds.afterAverage(gravest(), tooLong, facts());
    }

    private List<FactId> facts() {
        return causes.getOrDefault(gravest(), List.of());
    }

    private AverageCause gravest() {
        if (causes.containsKey(AverageCause.FAILED)) {
            return AverageCause.FAILED;
        }
        return causes.containsKey(AverageCause.REFUSED) ? AverageCause.REFUSED : AverageCause.NO_READING;
    }

    /**
     * A failed meter raises the fee even where another one only lacks readings, and so does one that nobody was let in
     * to.
     */
    ConsumptionMethod methodOfNorm() {
        return switch (gravest()) {
            case FAILED -> ConsumptionMethod.NORM_AFTER_FAILURE;
            case REFUSED -> ConsumptionMethod.NORM_AFTER_REFUSAL;
            case NO_READING -> ConsumptionMethod.NORM_AFTER_AVERAGE;
        };
    }

    List<Averaged> averaged() {
        return averaged;
    }
}
