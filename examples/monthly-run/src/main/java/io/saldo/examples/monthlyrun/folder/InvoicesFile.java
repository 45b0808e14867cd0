package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.charge.InvoicedResource;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code invoices.csv}, which need not be there: what suppliers invoiced for the common property of the house. */
final class InvoicesFile {
    /** Of a volume: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000_000;
    /** Of a price. */
    private static final long MOST_PRICE = 1_000_000;

    private final HouseFile house;
    private final Facts<ServiceCode, InvoicedResource> facts;
    private SortedMap<ServiceCode, Timeline<InvoicedResource>> told = new TreeMap<>();

    private InvoicesFile(HouseFile house, Problems problems) {
        this.house = house;
        this.facts = new Facts<>("invoice", house.zone(), problems);
    }

    static InvoicesFile read(Path folder, HouseFile house, Problems problems) {
        var file = new InvoicesFile(house, problems);
        Table.optional(
                        folder,
                        "invoices",
                        problems,
                        List.of("service", "month", "resource", "volume", "price", "document"),
                        PremisesFile.with(List.of()))
                .ifPresent(table -> table.forEach(row -> house.subject(row, "service"), row -> {
                    if (!file.facts.withdrawal(row)) {
                        file.invoice(row);
                    }
                }));
        file.told = file.facts.timelines();
        return file;
    }

    private void invoice(Fields row) {
        ServiceCode service = house.service(row, "service");
        if (house.kind(service) != ServiceKind.COMMON_RESOURCES) {
            row.refuse("service", service.value(), "notInvoiced");
        }
        Resource resource = row.code("resource", Resource.class);
        row.required("document");
        facts.add(
                row,
                service,
                row.month("month").range(),
                new InvoicedResource(
                        resource,
                        row.signed("volume", resource.unit(), MOST),
                        row.quantity("price", Unit.RUB.per(resource.unit()), MOST_PRICE)));
    }

    /** What was invoiced for a service. */
    Timeline<InvoicedResource> of(ServiceCode service) {
        return told.getOrDefault(service, Timeline.empty());
    }
}
