package io.saldo.billing.charge;

import io.saldo.billing.quality.Breach;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service of the house as one month knows it: its prices and norms by attributes and day.
 *
 * @param tariff in roubles a unit of the service
 * @param norm in units of the service for what {@link #normUnits} says
 * @param breaches interruptions and poor quality that reach into the month; put in order of their facts
 * @param invoiced what suppliers invoiced for the common property of the house; of {@link ServiceKind#COMMON_RESOURCES}
 *     alone; put in order of its facts
 * @param supplied volumes of the whole house that are told and not measured, of the month of their first day: waste
 *     really taken away, the average month of a resource for common property
 */
public record ServiceMonth(
        Service service,
        Selection<Tariff> tariff,
        Selection<Norm> norm,
        List<Span<Breach>> breaches,
        Spans<Quantity> supplied,
        List<Span<InvoicedResource>> invoiced) {
    private static final Map<ServiceKind, List<Unit>> OTHER_NORMS = Map.of(
            ServiceKind.HEATING, List.of(Unit.GIGACALORIE.per(Unit.SQUARE_METRE)),
            ServiceKind.HOT_WATER_HEAT, List.of(Unit.GIGACALORIE.per(Unit.CUBIC_METRE)),
            ServiceKind.WASTE, List.of(Unit.CUBIC_METRE.per(Unit.PERSON), Unit.CUBIC_METRE.per(Unit.SQUARE_METRE)),
            ServiceKind.GAS, List.of(Unit.CUBIC_METRE.per(Unit.PERSON), Unit.CUBIC_METRE.per(Unit.SQUARE_METRE)),
            ServiceKind.RENT, List.of(Unit.ONE));

    public ServiceMonth {
        breaches = breaches.stream().sorted(Comparator.comparing(Span::source)).toList();
        invoiced = invoiced.stream().sorted(Comparator.comparing(Span::source)).toList();
        ServiceKind kind = service.kind();
        InvalidValueException.unless(
                invoiced.isEmpty() || kind == ServiceKind.COMMON_RESOURCES,
                "invoice of service " + service.code(),
                kind,
                "COMMON_RESOURCES");
        for (Span<Breach> breach : breaches) {
            InvalidValueException.unless(
                    breach.value().kind().service() == kind,
                    "breach " + breach.source(),
                    breach.value().kind(),
                    "a kind of breach of " + kind);
        }
        List<Unit> prices = kind.units().stream().map(Unit.RUB::per).toList();
        tariff.rows()
                .forEach(row -> row.spans().list().forEach(span -> {
                    Unit met = span.value().price().unit();
                    InvalidValueException.unless(
                            prices.contains(met), "unit of tariff " + span.source(), met, oneOf(prices));
                }));
        for (Span<Quantity> told : supplied.list()) {
            InvalidValueException.unless(
                    told.value().unit().equals(kind.unit()),
                    "unit of volume " + told.source(),
                    told.value().unit(),
                    kind.unit().toString());
        }
        List<Unit> norms = normUnits(kind);
        for (Selection.Row<Norm> row : norm.rows()) {
            for (Span<Norm> span : row.spans().list()) {
                Unit met = span.value().value().unit();
                InvalidValueException.unless(norms.contains(met), "unit of norm " + span.source(), met, oneOf(norms));
            }
        }
    }

    /** Whether its tariff is the same for all premises. */
    public boolean hasOneTariff() {
        return tariff.rows().stream().allMatch(row -> row.key().values().isEmpty());
    }

    private static String oneOf(List<Unit> units) {
        return units.stream().map(Unit::toString).collect(Collectors.joining(", "));
    }

    /** A service of which nothing but prices and norms is told. */
    public ServiceMonth(Service service, Selection<Tariff> tariff, Selection<Norm> norm) {
        this(service, tariff, norm, List.of(), Spans.none(), List.of());
    }

    /** One price and one norm for all. */
    public ServiceMonth(Service service, Spans<Tariff> tariff, Spans<Norm> norm) {
        this(service, Selection.of(tariff), Selection.of(norm));
    }

    /**
     * The units a norm of the service may have: a person for what people use, a m² of common rooms for common property,
     * a m² of the premises for heating; a m³ for the heat of hot water; a plain coefficient for rent.
     */
    public static List<Unit> normUnits(ServiceKind kind) {
        Unit base = kind.isCommonResource() ? Unit.SQUARE_METRE : Unit.PERSON;
        return OTHER_NORMS.getOrDefault(kind, List.of(kind.unit().per(base)));
    }
}
