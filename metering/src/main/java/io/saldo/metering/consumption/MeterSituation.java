package io.saldo.metering.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides over the meters of premises besides their readings.
 *
 * @param disputed whether the readings contradict each other, so that none may be used
 * @param dwelling whether people live there; elsewhere the average may stand in for fewer periods (Rules 354, п. 59(1))
 * @param refusedFrom the day of the act that the performer was not let in, still in force on the last day of the month; null where there is none
 * @param refusedAgain whether that act is of a second refusal or a later one
 */
public record MeterSituation(
        boolean disputed, boolean dwelling, @Nullable LocalDate refusedFrom, boolean refusedAgain) {
    /** A dwelling whose meters are nobody's trouble. */
    public static final MeterSituation ORDINARY = new MeterSituation(false, true, null, false);
}
