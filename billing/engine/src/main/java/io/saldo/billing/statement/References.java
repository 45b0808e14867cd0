package io.saldo.billing.statement;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Norms, house volumes and meters of the services of a document. */
record References(HouseMonth month, HouseBill bill, DocumentDirectory directory) {

    DocumentReference of(DocumentPart part, List<PremisesMonth> premises) {
        if (part.purpose() != DocumentPurpose.MAIN) {
            return new DocumentReference(services(part.lines()), List.of());
        }
        List<MeterRow> meters = MeterRows.of(month.facts(), premises);
        Set<Resource> resources = resources(part.lines());
        return new DocumentReference(
                services(part.lines()),
                // a document of all creditors shows all meters, one of a single creditor those of its services
                part.creditor() == null
                        ? meters
                        : meters.stream()
                                .filter(meter -> resources.contains(meter.resource()))
                                .toList());
    }

    private List<ReferenceRow> services(List<Line> lines) {
        List<ReferenceRow> rows = new ArrayList<>();
        lines.stream().map(line -> line.id().service()).distinct().forEach(code -> rows.addAll(rows(code)));
        return rows;
    }

    /** One row; another for each norm more where it changed inside the month. */
    private List<ReferenceRow> rows(ServiceCode code) {
        Service service = directory.service(code);
        @Nullable Distribution distribution = bill.charges().distributions().get(code);
        @Nullable Exact volume = distribution == null ? null : distribution.whole();
        List<Norm> norms = month.facts().services().stream()
                .filter(each -> each.service().code().equals(code))
                .map(ServiceMonth::norm)
                .flatMap(spans -> spans.list().stream())
                .map(Span::value)
                .distinct()
                .toList();
        List<ReferenceRow> rows = new ArrayList<>();
        for (Norm norm : norms) {
            rows.add(new ReferenceRow(
                    service.name(),
                    norm,
                    rows.isEmpty() ? volume : null,
                    service.kind().unit()));
        }
        if (rows.isEmpty() && volume != null) {
            rows.add(new ReferenceRow(
                    service.name(), null, volume, service.kind().unit()));
        }
        return rows;
    }

    private Set<Resource> resources(List<Line> lines) {
        Set<Resource> resources = EnumSet.noneOf(Resource.class);
        lines.forEach(line -> resources.addAll(
                resources(directory.service(line.id().service()).kind())));
        return resources;
    }

    /** What is measured for a service; sewage is told by the water that comes in. */
    private static Set<Resource> resources(ServiceKind kind) {
        return switch (kind) {
            case COLD_WATER, COMMON_COLD_WATER -> EnumSet.of(Resource.COLD_WATER);
            case HOT_WATER, COMMON_HOT_WATER -> EnumSet.of(Resource.HOT_WATER);
            case HOT_WATER_HEAT -> EnumSet.of(Resource.HOT_WATER, Resource.HOT_WATER_HEAT);
            case SEWAGE, COMMON_SEWAGE -> EnumSet.of(Resource.SEWAGE, Resource.COLD_WATER, Resource.HOT_WATER);
            case ELECTRICITY, COMMON_ELECTRICITY -> EnumSet.of(Resource.ELECTRICITY);
            case GAS -> EnumSet.of(Resource.GAS);
            case HEATING -> EnumSet.of(Resource.HEAT);
            case MAINTENANCE, CAPITAL_REPAIR, RENT, FIXED_FEE, VOLUNTARY, WASTE -> EnumSet.noneOf(Resource.class);
        };
    }
}
