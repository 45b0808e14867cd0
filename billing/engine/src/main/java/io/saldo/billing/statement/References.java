package io.saldo.billing.statement;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Span;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Norms, house volumes and meters of the services of a document. */
record References(HouseMonth month, HouseBill bill, DocumentDirectory directory) {
    private static final List<String> PURPOSES =
            List.of("COOKING", "WATER_HEATING", "SPACE_HEATING", "QUALITY", "CONFORMITY");

    DocumentReference of(DocumentPart part, List<PremisesMonth> premises) {
        if (part.purpose() != DocumentPurpose.MAIN) {
            return new DocumentReference(services(part.lines(), premises), List.of());
        }
        List<MeterRow> meters = MeterRows.of(month.facts(), premises);
        Set<Resource> resources = resources(part.lines());
        return new DocumentReference(
                services(part.lines(), premises),
                // a document of all creditors shows all meters, one of a single creditor those of its services
                part.creditor() == null
                        ? meters
                        : meters.stream()
                                .filter(meter -> resources.contains(meter.resource()))
                                .toList());
    }

    private List<ReferenceRow> services(List<Line> lines, List<PremisesMonth> premises) {
        List<ReferenceRow> rows = new ArrayList<>();
        lines.stream().map(line -> line.id().service()).distinct().forEach(code -> rows.addAll(rows(code, premises)));
        return rows;
    }

    /** One row; another for each norm more where several hold for the premises or one changed inside the month. */
    private List<ReferenceRow> rows(ServiceCode code, List<PremisesMonth> premises) {
        Service service = directory.service(code);
        @Nullable Exact volume = houseVolume(code, premises);
        List<ReferenceRow> rows = new ArrayList<>();
        for (Norm norm : norms(code, premises)) {
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

    /** What was divided in the metering groups of the premises. */
    private @Nullable Exact houseVolume(ServiceCode code, List<PremisesMonth> premises) {
        return bill.charges().distributions().getOrDefault(code, List.of()).stream()
                .filter(each ->
                        premises.stream().anyMatch(own -> each.share(own.id()).isPresent()))
                .map(Distribution::whole)
                .reduce(Exact::plus)
                .orElse(null);
    }

    private List<Norm> norms(ServiceCode code, List<PremisesMonth> premises) {
        var binder = new RateBinder(month.facts().period());
        return month.facts().services().stream()
                .filter(each -> each.service().code().equals(code))
                .flatMap(each -> premises.stream().map(own -> binder.bind(each, own)))
                .flatMap(rates -> Stream.concat(
                                Stream.of(Attributes.NONE),
                                PURPOSES.stream().map(purpose -> Attributes.of(Attribute.PURPOSE, purpose)))
                        .map(rates::norm))
                .flatMap(norm -> Rates.spans(norm).list().stream())
                .map(Span::value)
                .distinct()
                .toList();
    }

    private Set<Resource> resources(List<Line> lines) {
        Set<Resource> resources = EnumSet.noneOf(Resource.class);
        lines.forEach(line -> resources.addAll(
                resources(directory.service(line.id().service()).kind())));
        return resources;
    }

    /** What is measured for a service: its own resource, and the water by which sewage and the heat of hot water go. */
    static Set<Resource> resources(ServiceKind kind) {
        Set<Resource> resources = EnumSet.noneOf(Resource.class);
        kind.resource().ifPresent(resources::add);
        if (kind == ServiceKind.HOT_WATER_HEAT) {
            resources.add(Resource.HOT_WATER);
        } else if (kind == ServiceKind.SEWAGE || kind == ServiceKind.COMMON_SEWAGE) {
            resources.addAll(EnumSet.of(Resource.COLD_WATER, Resource.HOT_WATER));
        }
        return resources;
    }
}
