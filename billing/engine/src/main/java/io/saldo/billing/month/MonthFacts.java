package io.saldo.billing.month;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.reading.MeterMonth;
import java.util.Comparator;
import java.util.List;

/**
 * One month of one house as known at one moment, already resolved: no timeline, no balance, no payment, no posted line. Lists are put in order of ids, so the order
 * in which facts came cannot matter.
 *
 * @param premises all of them, common rooms and premises billed by others included
 * @param commonMeters meters of the house
 */
public record MonthFacts(
        HouseId house,
        BillingPeriod period,
        HouseTerms terms,
        LawBook law,
        List<ServiceMonth> services,
        List<PremisesMonth> premises,
        List<MeterMonth> commonMeters,
        Carry carry,
        List<Dispute> disputes) {
    public MonthFacts {
        services = services.stream()
                .sorted(Comparator.comparing(each -> each.service().code()))
                .toList();
        premises = premises.stream()
                .sorted(Comparator.comparing(PremisesMonth::id))
                .toList();
        commonMeters = commonMeters.stream()
                .sorted(Comparator.comparing(each -> each.meter().id()))
                .toList();
        disputes = disputes.stream().sorted(Dispute.ORDER).toList();
    }

    /** A month under the federal law, with no decisions, common meters, carry or disputes. */
    public static MonthFacts of(
            HouseId house, BillingPeriod period, List<ServiceMonth> services, List<PremisesMonth> premises) {
        return new MonthFacts(
                house,
                period,
                new HouseTerms(Spans.none(), Spans.none()),
                FederalLaw.book(),
                services,
                premises,
                List.of(),
                Carry.NONE,
                List.of());
    }

    /** Whether the agreement of premises on a service is in dispute: nobody can say who bills it. */
    boolean isDisputed(ServiceCode service, PremisesId id) {
        return disputes.stream().anyMatch(each -> each.isAbout(id) && service.equals(each.service()));
    }
}
