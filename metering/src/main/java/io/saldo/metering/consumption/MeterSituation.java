package io.saldo.metering.consumption;

import io.saldo.kernel.time.FactId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides over the meters of premises besides their readings.
 *
 * @param disputed whether the readings contradict each other, so that none may be used
 * @param dwelling whether people live there; elsewhere the average of a meter that failed may stand in for
 *     fewer periods (Rules 354, п. 59(1))
 * @param refusedFrom the day of the act that the performer was not let in, still in force on the last day of the month;
 *     null where there is none
 * @param refusedAgain whether that act is of a second refusal or a later one
 * @param facts those that say so: the readings in dispute, or the acts of refusal
 */
public record MeterSituation(
        boolean disputed, boolean dwelling, @Nullable LocalDate refusedFrom, boolean refusedAgain, List<FactId> facts) {
    /** A dwelling whose meters are nobody's trouble. */
    public static final MeterSituation ORDINARY = new MeterSituation(false, true, null, false, List.of());

    public MeterSituation {
        facts = List.copyOf(facts);
    }
}
