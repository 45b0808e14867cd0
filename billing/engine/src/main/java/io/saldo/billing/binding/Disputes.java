package io.saldo.billing.binding;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.month.Dispute;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves timelines for the days of a month and collects what cannot be. */
final class Disputes {
    private final DateRange days;
    private final Knowledge knowledge;
    private final Places places;
    private final List<Dispute> list = new ArrayList<>();

    Disputes(DateRange days, Knowledge knowledge, Places places) {
        this.days = days;
        this.knowledge = knowledge;
        this.places = places;
    }

    /** The spans of the month; none, and a dispute, where facts contradict each other. */
    <T> Spans<T> resolve(
            FactKind kind,
            Timeline<T> timeline,
            @Nullable PremisesId premises,
            @Nullable ServiceCode service,
            @Nullable Resource resource) {
        Resolution<T> resolution =
                timeline.asOf(knowledge.of(kind, places.of(premises))).over(days);
        if (resolution instanceof Resolution.Resolved<T> resolved) {
            return resolved.spans();
        }
        add(
                premises,
                service,
                resource,
                ParkReason.CONTRADICTORY_FACTS,
                ((Resolution.Contradiction<T>) resolution).facts());
        return Spans.none();
    }

    void add(
            @Nullable PremisesId premises,
            @Nullable ServiceCode service,
            @Nullable Resource resource,
            ParkReason reason,
            List<FactId> facts) {
        list.add(new Dispute(premises, service, resource, reason, facts));
    }

    List<Dispute> list() {
        return list;
    }
}
