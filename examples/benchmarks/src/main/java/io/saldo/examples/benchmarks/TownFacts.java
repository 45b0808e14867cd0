package io.saldo.examples.benchmarks;

import io.saldo.billing.binding.HouseBook;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Span;
import java.util.List;

/**
 * All that is stated of a house of the town, in memory: what is there before the clock starts.
 *
 * @param invoices what suppliers invoiced for the common property: a house's book has no place for it, so it is laid
 * into the month
 */
record TownFacts(HouseBook book, List<Span<InvoicedResource>> invoices) {

    /** From what is stated to the bill: binding, laying out, billing. */
    HouseBill bill() {
        return MonthlyBilling.bill(month());
    }

    HouseMonth month() {
        return invoiced(MonthBinder.bind(book, TownBook.PERIOD, Known.LATEST));
    }

    private HouseMonth invoiced(HouseMonth month) {
        MonthFacts facts = month.facts();
        return new HouseMonth(
                new MonthFacts(
                        facts.house(),
                        facts.period(),
                        facts.terms(),
                        facts.services().stream().map(this::invoiced).toList(),
                        facts.premises(),
                        facts.commonMeters(),
                        facts.inherited(),
                        facts.disputes(),
                        facts.accounts()),
                month.reopening(),
                month.money(),
                month.workingDays(),
                month.penalties());
    }

    private ServiceMonth invoiced(ServiceMonth each) {
        return each.service().kind() != ServiceKind.COMMON_RESOURCES
                ? each
                : new ServiceMonth(
                        each.service(), each.tariff(), each.norm(), each.breaches(), each.supplied(), invoices);
    }
}
