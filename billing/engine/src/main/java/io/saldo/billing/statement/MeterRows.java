package io.saldo.billing.statement;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.month.MonthFacts;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meters of some premises, then those of the house, with the readings the month used. */
final class MeterRows {
    private MeterRows() {}

    static List<MeterRow> of(MonthFacts facts, List<PremisesMonth> premises) {
        return Stream.concat(
                        premises.stream()
                                .flatMap(each -> each.meters().stream())
                                .map(each -> row(each, false)),
                        facts.commonMeters().stream().map(each -> row(each, true)))
                .toList();
    }

    private static MeterRow row(MeterMonth month, boolean common) {
        @Nullable DatedReading previous = month.previous().orElse(null);
        @Nullable DatedReading current = month.current().orElse(null);
        return new MeterRow(
                month.meter().id().value(),
                month.meter().resource(),
                common,
                month.zone(),
                month.verifiedUntil(),
                previous == null ? null : previous.day(),
                previous == null ? null : previous.value().exact(),
                current == null ? null : current.day(),
                current == null ? null : current.value().exact());
    }
}
