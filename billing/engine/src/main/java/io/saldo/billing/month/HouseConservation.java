package io.saldo.billing.month;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.house.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Counts where a distributed volume went, from two sides: the parts billed here from the lines, the parts billed by
 * others from the agreements. So a piece that got lost on its way to a line shows as a gap.
 */
final class HouseConservation {
    private final MonthFacts facts;
    private final List<Line> posted;
    private final List<Line> held;
    private final BiPredicate<ServiceCode, PremisesId> uncharged;
    private final Map<PremisesId, PremisesMonth> premisesById = new HashMap<>();

    /**
     * @param uncharged whether nothing could be charged for a service of premises, so that no line tells of it
     */
    HouseConservation(
            MonthFacts facts, List<Line> posted, List<Line> held, BiPredicate<ServiceCode, PremisesId> uncharged) {
        this.facts = facts;
        this.posted = posted;
        this.held = held;
        this.uncharged = uncharged;
        facts.premises().forEach(each -> premisesById.put(each.id(), each));
    }

    List<Conservation> of(Map<ServiceCode, List<Distribution>> distributions) {
        Map<ServiceCode, Exact> ours = volumes(posted, distributions.keySet());
        Map<ServiceCode, Exact> parked = volumes(held, distributions.keySet());
        return distributions.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue(),
                        ours.getOrDefault(entry.getKey(), Exact.ZERO),
                        parked.getOrDefault(entry.getKey(), Exact.ZERO)))
                .toList();
    }

    /** What the base lines of some services sum to. */
    private static Map<ServiceCode, Exact> volumes(List<Line> lines, Set<ServiceCode> services) {
        Map<ServiceCode, Exact> sums = new HashMap<>();
        for (Line line : lines) {
            if (line.id().kind() == LineKind.BASE && services.contains(line.id().service())) {
                sums.merge(line.id().service(), line.volume(), Exact::plus);
            }
        }
        return sums;
    }

    private Conservation of(ServiceCode service, List<Distribution> distributions, Exact ours, Exact heldBack) {
        Exact parked = heldBack;
        Exact others = Exact.ZERO;
        int monthDays = facts.period().days();
        Exact whole = Exact.ZERO;
        Exact carried = Exact.ZERO;
        Exact borne = Exact.ZERO;
        for (Distribution distribution : distributions) {
            whole = whole.plus(distribution.whole());
            carried = carried.plus(distribution.carried());
            borne = borne.plus(distribution.borne());
        }
        for (Distribution distribution : distributions) {
            for (Distribution.Share share : distribution.shares()) {
                int days = daysOfOthers(share.premises(), service);
                if (days > 0) {
                    others = others.plus(share.volume().times(days).over(monthDays));
                }
                if (days < monthDays && uncharged.test(service, share.premises())) {
                    parked = parked.plus(share.volume().times(monthDays - days).over(monthDays));
                }
            }
        }
        return new Conservation(
                service, distributions.get(0).resource().unit(), whole, ours, others, parked, carried, borne);
    }

    /**
     * Days on which we do not bill: nothing agreed, or agreed with somebody else. None where that is in dispute: the
     * whole part is parked.
     */
    private int daysOfOthers(PremisesId premises, ServiceCode service) {
        if (facts.isDisputed(service, premises)) {
            return 0;
        }
        DateRange month = facts.period().range();
        Spans<ServiceAgreement> agreement = Optional.ofNullable(premisesById.get(premises))
                .flatMap(each -> Optional.ofNullable(each.terms().get(service)))
                .map(ServiceTerms::agreement)
                .orElse(Spans.none());
        int days = 0;
        for (DateRange piece : Spans.cut(month, List.of(agreement))) {
            Span<ServiceAgreement> agreed = agreement.on(piece.from());
            boolean ours = agreed != null && agreed.value().billing() == Billing.OURS;
            days += ours ? 0 : piece.days();
        }
        return days;
    }
}
