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
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.money.Exact;
import io.saldo.metering.house.AreaOperand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What suppliers invoiced for the common property of a house, divided over the premises that have the service agreed, whoever bills them: by area, for a part of the month by days.
 */
final class HouseInvoices {
    private final MonthFacts facts;
    private final Map<ServiceCode, Map<PremisesId, InvoiceShare>> shares = new HashMap<>();
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
        Map<PremisesId, Exact> areas = new HashMap<>();
        Exact sum = Exact.ZERO;
        for (PremisesMonth premises : facts.premises()) {
            ServiceTerms terms = premises.terms().get(code);
            int days = terms == null ? 0 : terms.agreedDays(facts.period().range());
            if (days > 0) {
                Optional<Operand> area = AreaOperand.of(premises.area(), facts.period());
                if (area.isEmpty()) {
                    park(code, ParkReason.NO_AREA);
                    return;
                }
                Exact whole = area.get().value();
                Exact part = days == facts.period().days()
                        ? whole
                        : whole.times(days).over(facts.period().days());
                areas.put(premises.id(), part);
                sum = sum.plus(part);
            }
        }
        if (service.invoiced().isEmpty()) {
            park(code, ParkReason.NO_INVOICE);
        } else if (sum.signum() <= 0) {
            park(code, ParkReason.NO_AREA);
        } else {
            shares.put(code, InvoiceDivision.divide(service.invoiced(), areas));
        }
    }

    private void park(ServiceCode service, ParkReason reason) {
        parked.add(new Parked(null, null, service, reason, List.of()));
    }

    Optional<InvoiceShare> share(ServiceCode service, PremisesId premises) {
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(shares.getOrDefault(service, Map.of()).get(premises));
    }

    /** The services parked for the house. */
    List<Parked> parked() {
        return parked;
    }
}
