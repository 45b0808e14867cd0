package io.saldo.billing.charge;

import io.saldo.billing.absence.Absence;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.time.Span;
import io.saldo.metering.reading.PastVolume;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What happened in premises, as one month knows it.
 *
 * @param stated volumes of the month that others determined, by resource
 * @param absences that reach into the month, whichever months they began in; put in order of their facts
 */
public record PremisesEvents(Map<Resource, PastVolume> stated, List<Span<Absence>> absences, PremisesActs acts) {
    public static final PremisesEvents NONE = new PremisesEvents(Map.of(), List.of(), PremisesActs.NONE);

    public PremisesEvents {
        stated = Map.copyOf(stated);
        absences = absences.stream().sorted(Comparator.comparing(Span::source)).toList();
    }
}
