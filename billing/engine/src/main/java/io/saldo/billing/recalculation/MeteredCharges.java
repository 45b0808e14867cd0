package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The services of a month that are settled with its year, charged by the meters of the house. These lines stand in no
 * bill; the yearly correction names them, and whoever unfolds it finds here how they were made.
 *
 * @param services what is settled by the meter in this month; empty where nothing is
 * @param lines of the kind {@link LineKind#BY_METER}, in order of ids
 * @param parked what cannot be told
 */
public record MeteredCharges(SortedSet<ServiceCode> services, List<Line> lines, List<Parked> parked)
        implements Canonical {
    public static final MeteredCharges NOTHING = new MeteredCharges(new TreeSet<>(), List.of(), List.of());

    public MeteredCharges {
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        lines = List.copyOf(lines);
        parked = List.copyOf(parked);
    }

    /** Of a month whose services are settled by how they are paid. */
    public static MeteredCharges of(MonthFacts month) {
        return of(month, Set.of());
    }

    /**
     * Of a month.
     *
     * @param divided services that distributors of heat divide, whatever the way they are paid
     */
    static MeteredCharges of(MonthFacts month, Set<ServiceCode> divided) {
        SortedSet<ServiceCode> services = new TreeSet<>();
        for (ServiceMonth service : month.services()) {
            ServiceCode code = service.service().code();
            if (month.isSettledYearly(service.service().kind()) || (month.isHeatMetered() && divided.contains(code))) {
                services.add(code);
            }
        }
        if (services.isEmpty()) {
            return NOTHING;
        }
        HouseCharging.OfServices charged = HouseCharging.charge(month.byMeter(), services);
        Map<LineId, Integer> ordinals = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : charged.lines()) {
            if (line.isCalculated()) {
                LineId first = id(line.id(), 0);
                int ordinal = ordinals.merge(first, 1, Integer::sum) - 1;
                lines.add(new Line(
                        ordinal == 0 ? first : id(line.id(), ordinal),
                        line.performer(),
                        line.payee(),
                        line.basis(),
                        line.unrounded(),
                        line.amount(),
                        line.derivation()));
            }
        }
        return new MeteredCharges(services, lines, charged.parked());
    }

    private static LineId id(LineId of, int ordinal) {
        return new LineId(
                of.house(),
                of.posted(),
                of.account(),
                of.debtor(),
                of.service(),
                of.creditor(),
                of.about(),
                LineKind.BY_METER,
                ordinal);
    }

    /** Whether a line is what a month was charged or recalculated: not what staff put into a bill. */
    static boolean isCounted(Line line) {
        return line.isCalculated() || line.id().kind() == LineKind.RECALCULATION;
    }

    /** Whether a year may settle a service of this kind, in some of its months. */
    static boolean maySettle(ServiceKind kind) {
        return kind == ServiceKind.HEATING || kind.isCommonResource();
    }

    /**
     * What is handed on of it.
     *
     * @param posted what stands in bills about the month
     */
    public MeteredMonth month(MonthFacts month, List<Line> posted) {
        Set<ServiceCode> may = new TreeSet<>();
        for (ServiceMonth service : month.services()) {
            if (maySettle(service.service().kind())) {
                may.add(service.service().code());
            }
        }
        return new MeteredMonth(
                month.period(),
                services,
                lines.stream().map(MeteredMonth.Fee::of).toList(),
                posted.stream()
                        .filter(line -> may.contains(line.id().service()) && isCounted(line))
                        .map(MeteredMonth.Posted::of)
                        .toList(),
                parked);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.list("services", services).array("lines", lines).array("parked", parked);
    }
}
