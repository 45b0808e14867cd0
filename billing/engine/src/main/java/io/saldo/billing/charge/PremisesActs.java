package io.saldo.billing.charge;

import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.AccessRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What acts say of the supply of premises, as one month knows them; put in order of their facts.
 *
 * @param calculated a month's volume by calculation of premises where nobody lives (п. 43), by resource: it holds where
 *     there is no meter, or no average any more
 * @param refusals days on which the performer was not let in
 * @param checks of the month
 * @param uses without leave that reach into the month
 */
public record PremisesActs(
        Map<Resource, Span<Quantity>> calculated,
        List<Span<AccessRefusal>> refusals,
        List<Span<MeterCheck>> checks,
        List<Span<UnauthorisedUse>> uses) {
    public static final PremisesActs NONE = new PremisesActs(Map.of(), List.of(), List.of(), List.of());

    public PremisesActs {
        calculated = Map.copyOf(calculated);
        refusals = sorted(refusals);
        checks = sorted(checks);
        uses = sorted(uses);
    }

    private static <T> List<Span<T>> sorted(List<Span<T>> list) {
        return list.stream().sorted(Comparator.comparing(Span::source)).toList();
    }
}
