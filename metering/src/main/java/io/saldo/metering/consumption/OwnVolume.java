package io.saldo.metering.consumption;

import org.jspecify.annotations.Nullable;

/** The consumption of premises, or why it cannot be determined. */
public sealed interface OwnVolume {

    record Determined(Consumption consumption) implements OwnVolume {}

    /**
     * It cannot be determined.
     *
     * @param standIn by the norm, to keep the place of the premises in a distribution; null where there is no norm
     *     either
     */
    record Undetermined(Reason reason, @Nullable Consumption standIn) implements OwnVolume {}

    /** What is missing. */
    enum Reason {
        /** The norm is needed, and for some days nobody says who lives or owns there. */
        NO_OCCUPANCY,
        /** The norm is needed and is not set for some days. */
        NO_NORM,
        /** A reading came after months without one: its difference covers months that were billed otherwise. */
        READING_AFTER_GAP,
        /** The law that limits the use of averages is not set for the month. */
        NO_LAW
    }
}
