package io.saldo.billing.month;

import io.saldo.billing.charge.InvoiceShare;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.rule.InvoiceDivision;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What suppliers invoiced for the common property of a house, divided over the premises that have the service agreed,
 * whoever bills them: by area, for a part of the month by days.
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
        InvoiceAreas areas = facts.whole().invoice(code);
        if (areas == null || !areas.isKnown()) {
            park(code, ParkReason.NO_AREA);
        } else if (service.invoiced().isEmpty()) {
            // where nobody has the service agreed, nobody misses an invoice
            if (areas.isAny()) {
                park(code, ParkReason.NO_INVOICE);
            }
        } else if (!areas.isAny()) {
            park(code, ParkReason.NO_AREA);
        } else {
            divisions.put(
                    code,
                    InvoiceDivision.divide(service.invoiced(), facts.whole().ids(), areas.weights(), areas.unit()));
        }
    }

    private void park(ServiceCode service, ParkReason reason) {
        parked.add(new Parked(null, null, service, reason, List.of()));
    }

    Optional<InvoiceShare> share(ServiceCode service, PremisesId premises) {
        InvoiceDivision division = divisions.get(service);
        int place = division == null ? -1 : facts.position(premises);
        InvoiceAreas areas = facts.whole().invoice(service);
        return division == null || areas == null || place < 0 || !areas.isAgreed(place)
                ? Optional.empty()
                : Optional.of(division.share(place));
    }

    /** The services parked for the house. */
    List<Parked> parked() {
        return parked;
    }
}
