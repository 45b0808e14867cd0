package io.saldo.metering.consumption;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volume of one register of a common meter: by its readings, or the average month that stands in for them (Rules
 * 354, п. 59(1)).
 *
 * @param ground why it is what it is
 * @param averaged that the meter could not be billed by; null where it was
 */
public record RegisterVolume(
        Exact volume,
        Derivation derivation,
        Ground ground,
        @Nullable Averaged averaged) {

    /** Empty where the meter was not read and no average may or can stand in. */
    public static Optional<RegisterVolume> of(MeterMonth register, LawBook law) {
        boolean read = register.failedFrom() == null
                && register.current().isPresent()
                && register.previous().isPresent();
        if (read && (SpreadVolume.months(register) == 1 || !isSettled(register))) {
            DatedReading previous = register.previous().orElseThrow();
            DatedReading current = register.current().orElseThrow();
            return Optional.of(new RegisterVolume(
                    MeteredVolume.volume(register.meter(), previous, current),
                    MeteredVolume.derivation(register.meter(), previous, current),
                    Grounds.metered(List.of(current.source()), false),
                    null));
        }
        if (!AverageVolume.lawKnown(law, register.period())) {
            return Optional.empty();
        }
        MeterVolumes volumes = MeterVolumes.of(List.of(register), law, MeterSituation.ORDINARY);
        return volumes.ofRegister(register.zone())
                .map(made -> new RegisterVolume(
                        made.volume(),
                        made.derivation(),
                        volumes.ground(),
                        volumes.averaged().stream().findFirst().orElse(null)));
    }

    /**
     * Whether a reading ends months that were billed by an average and cannot be charged again: its difference would be
     * charged twice.
     */
    public static boolean followsAverages(MeterMonth register) {
        return register.failedFrom() == null
                && register.current().isPresent()
                && register.previous().isPresent()
                && SpreadVolume.months(register) > 1
                && !isSettled(register)
                && register.past().averaged().getOrDefault(AverageCause.NO_READING, 0) > 0;
    }

    /**
     * Whether every month of a difference over several can be charged again, or another system tells what it billed
     * for it. Where some cannot, nobody was charged for them by this meter, and the whole falls to this month.
     */
    private static boolean isSettled(MeterMonth register) {
        return SpreadVolume.isAccountedFor(register);
    }

    /** Whether the average may no longer stand in, so that the norm does (п. 60(1)). */
    public static boolean isBeyondAverage(MeterMonth register, LawBook law) {
        return MeterVolumes.of(List.of(register), law, MeterSituation.ORDINARY).averaged().stream()
                .anyMatch(each -> AverageLimit.isBeyond(each.periods(), register, each.cause(), true, law));
    }

    /** Why a common meter has no volume and the norm stands in for it; empty where that is not known. */
    public static Optional<Ground> groundOfNorm(MeterMonth register, LawBook law) {
        return isBeyondAverage(register, law)
                ? Optional.of(MeterVolumes.of(List.of(register), law, MeterSituation.ORDINARY)
                        .groundOfNorm())
                : Optional.empty();
    }

    /** That the meter could not be billed by this month, for the next one to count on. */
    public static Optional<Averaged> averaged(MeterMonth register, LawBook law) {
        if (!AverageVolume.lawKnown(law, register.period())) {
            return Optional.empty();
        }
        return MeterVolumes.of(List.of(register), law, MeterSituation.ORDINARY).averaged().stream()
                .findFirst();
    }
}
