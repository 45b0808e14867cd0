package io.saldo.billing.month;

import io.saldo.billing.charge.InvoiceDivision;
import io.saldo.billing.charge.InvoiceShare;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers invoiced for the common property of a house, divided over the premises that have the service agreed, whoever bills them: by area, for a part of the month by days.
 */
final class HouseInvoices {
    private final MonthFacts facts;
    private final Map<ServiceCode, InvoiceDivision> divisions = new HashMap<>();
    private final List<Parked> parked = new ArrayList<>();

    private HouseInvoices(MonthFacts facts) {
        this.facts = facts;
    }

    static HouseInvoices of(MonthFacts facts) {
        var invoices = new HouseInvoices(facts);
        for (ServiceMonth service : facts.services()) {
            if (service.service().kind() == ServiceKind.COMMON_RESOURCES) {
                invoices.divide(service);
            }
        }
        return invoices;
    }

    private void divide(ServiceMonth service) {
        ServiceCode code = service.service().code();
        boolean byDays = facts.premises().stream().anyMatch(each -> isByDays(each, code));
        int scale = facts.premises().stream()
                .flatMap(each -> each.area().list().stream())
                .mapToInt(span -> span.value().scale())
                .max()
                .orElse(0);
        long[] weights = new long[facts.premises().size()];
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            PremisesMonth premises = facts.premises().get(i);
            if (days(premises, code) > 0) {
                if (!premises.area().covers(facts.period().range())) {
                    park(code, ParkReason.NO_AREA);
                    return;
                }
                weights[i] = weight(premises, code, scale, byDays);
                any |= weights[i] > 0;
            }
        }
        if (service.invoiced().isEmpty()) {
            park(code, ParkReason.NO_INVOICE);
        } else if (!any) {
            park(code, ParkReason.NO_AREA);
        } else {
            Exact unit = Exact.ofScaled(1, scale);
            long month = facts.period().days();
            List<PremisesId> ids =
                    facts.premises().stream().map(PremisesMonth::id).toList();
            divisions.put(
                    code,
                    InvoiceDivision.divide(service.invoiced(), ids, weights, byDays ? unit.over(month * month) : unit));
        }
    }

    /** Whether the area or the agreement of premises holds for a part of the month, so that days count. */
    private boolean isByDays(PremisesMonth premises, ServiceCode code) {
        int days = days(premises, code);
        return days > 0
                && (days < facts.period().days() || premises.area().list().size() > 1);
    }

    private int days(PremisesMonth premises, ServiceCode code) {
        ServiceTerms terms = premises.terms().get(code);
        return terms == null ? 0 : terms.agreedDays(facts.period().range());
    }

    /** The area, whole; where days count, the average area of the month for the days of the agreement, in parts of the square of the month's days. */
    private long weight(PremisesMonth premises, ServiceCode code, int scale, boolean byDays) {
        long sum = 0;
        for (Span<Quantity> span : premises.area().list()) {
            long area = span.value().unscaled();
            for (int i = span.value().scale(); i < scale; i++) {
                area = Math.multiplyExact(area, 10L);
            }
            long days = byDays
                    ? span.days()
                            .intersection(facts.period().range())
                            .map(DateRange::days)
                            .orElse(0)
                    : 1;
            sum = Math.addExact(sum, Math.multiplyExact(area, days));
        }
        return byDays ? Math.multiplyExact(sum, (long) days(premises, code)) : sum;
    }

    private void park(ServiceCode service, ParkReason reason) {
        parked.add(new Parked(null, null, service, reason, List.of()));
    }

    Optional<InvoiceShare> share(ServiceCode service, PremisesId premises) {
        InvoiceDivision division = divisions.get(service);
        int place = division == null ? -1 : facts.position(premises);
        return division == null || place < 0 || days(facts.premises().get(place), service) == 0
                ? Optional.empty()
                : Optional.of(division.share(place));
    }

    /** The parts by the place of premises in the house; null for a service without an invoice. */
    long @Nullable [] amounts(ServiceCode service) {
        InvoiceDivision division = divisions.get(service);
        return division == null ? null : division.amounts();
    }

    /** The services parked for the house. */
    List<Parked> parked() {
        return parked;
    }
}
