package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The year of a house some of whose flats have distributors of heat: what these flats owe together is divided among
 * them anew, by what their distributors counted ({@link DistributorFee}). A flat of several accounts, one after another
 * or at once, hands its fee to them as they owed it.
 *
 * <p>The distributors are used where they cover more of the area of all premises than the law says, on the last day of
 * the year. A flat whose account pays for the heat of other premises as well cannot be told apart and takes no part.
 */
final class DistributorYear {
    private final YearEnd.Divided year;
    private final MonthFacts last;
    private final ServiceCode service;
    private final List<Withheld> withheld;
    private final SortedMap<PremisesId, Operand> units = new TreeMap<>();
    private final SortedMap<PremisesId, Operand> fees = new TreeMap<>();

    /**
     * @param service heating
     * @param withheld what of the year cannot be settled; what cannot be divided, and why, is added
     */
    DistributorYear(YearEnd.Divided year, ServiceCode service, List<Withheld> withheld) {
        this.year = year;
        this.last = year.last();
        this.service = service;
        this.withheld = withheld;
    }

    /** The lines of the year of the flats with distributors as these divide them; none where they are not used. */
    List<Line> divided(List<Line> metered) {
        if (!readUnits()) {
            return List.of();
        }
        Map<AccountNumber, PremisesId> flats = flats();
        if (isSomeWithheld(flats)) {
            return List.of();
        }
        Map<PremisesId, List<Line>> lines = new HashMap<>();
        for (Line line : metered) {
            PremisesId flat = flats.get(line.id().account());
            if (flat != null && line.id().service().equals(service)) {
                lines.computeIfAbsent(flat, key -> new ArrayList<>()).add(line);
            }
        }
        units.keySet().forEach(flat -> fee(lines.getOrDefault(flat, List.of())).ifPresent(fee -> fees.put(flat, fee)));
        for (PremisesId flat : List.copyOf(units.keySet())) {
            if (!fees.containsKey(flat)) {
                park(flat, ParkReason.DISTRIBUTORS_NOT_USED, sources(flat));
                units.remove(flat);
            }
        }
        if (!isUsed()) {
            units.keySet().forEach(flat -> park(flat, ParkReason.DISTRIBUTORS_NOT_USED, sources(flat)));
            return List.of();
        }
        List<Line> divided = new ArrayList<>();
        for (DistributorFee fee : DistributorFee.of(fees, units)) {
            divided.addAll(lines(fee, lines.getOrDefault(fee.premises(), List.of())));
        }
        return divided;
    }

    /** Whether what distributors counted is told without contradiction. */
    private boolean readUnits() {
        List<FactId> contradicting = new ArrayList<>();
        year.distributors().forEach((flat, told) -> {
            if (told instanceof Resolution.Contradiction<Quantity> contradiction) {
                contradicting.addAll(contradiction.facts());
            } else if (told instanceof Resolution.Resolved<Quantity> resolved
                    && !resolved.spans().isEmpty()) {
                units.put(flat, units(resolved.spans().list()));
            }
        });
        if (!contradicting.isEmpty()) {
            tell(new Parked(null, null, service, ParkReason.CONTRADICTORY_FACTS, contradicting));
        }
        return contradicting.isEmpty() && !units.isEmpty();
    }

    private static Operand units(List<Span<Quantity>> told) {
        List<Derivation.Total.Term> terms = told.stream()
                .map(span -> new Derivation.Total.Term(
                        span.days().toString(), span.value().exact(), Origin.fact(span.source())))
                .toList();
        Derivation total = new Derivation.Total(DistributorFee.UNITS.code(), Unit.ONE, terms);
        return told.size() == 1
                ? new Operand(
                        DistributorFee.UNITS,
                        terms.get(0).value(),
                        Unit.ONE,
                        terms.get(0).origin())
                : new Operand(DistributorFee.UNITS, total.replay(), Unit.ONE, new Origin.Derived(total));
    }

    /** The flat of each account that pays for the heat of one flat with distributors and of nothing else. */
    private Map<AccountNumber, PremisesId> flats() {
        Map<AccountNumber, Set<PremisesId>> heated = new HashMap<>();
        for (MonthFacts month : year.facts()) {
            for (PremisesMonth premises : month.premises()) {
                ServiceTerms terms = premises.terms().get(service);
                if (terms != null) {
                    terms.division()
                            .list()
                            .forEach(span -> span.value()
                                    .shares()
                                    .keySet()
                                    .forEach(account -> heated.computeIfAbsent(account, key -> new HashSet<>())
                                            .add(premises.id())));
                }
            }
        }
        Set<PremisesId> mixed = new HashSet<>();
        heated.values().stream().filter(each -> each.size() > 1).forEach(mixed::addAll);
        Map<AccountNumber, PremisesId> flats = new HashMap<>();
        heated.forEach((account, all) -> all.stream()
                .filter(flat -> units.containsKey(flat) && !mixed.contains(flat))
                .forEach(flat -> flats.put(account, flat)));
        return flats;
    }

    /** Where the year of one flat cannot be told, nobody knows what all of them owe together: all wait for it. */
    private boolean isSomeWithheld(Map<AccountNumber, PremisesId> flats) {
        Optional<Parked> parked = withheld.stream()
                .map(Withheld::parked)
                .filter(each -> (each.account() != null && flats.containsKey(each.account()))
                        || (each.premises() != null && flats.containsValue(each.premises())))
                .findFirst();
        parked.ifPresent(why -> new TreeMap<>(flats)
                .forEach((account, flat) -> tell(new Parked(account, flat, service, why.reason(), why.facts()))));
        return parked.isPresent();
    }

    /** What a flat owes for the year; empty where that is nothing. */
    private static Optional<Operand> fee(List<Line> lines) {
        Operand owed = DistributorFee.owed(DistributorFee.FLAT, lines);
        return owed.value().signum() > 0 ? Optional.of(owed) : Optional.empty();
    }

    /** Whether they count for enough of the house, and counted anything. */
    private boolean isUsed() {
        LocalDate day = last.period().last();
        Exact house = Exact.ZERO;
        Exact covered = Exact.ZERO;
        for (PremisesMonth premises : last.premises()) {
            Exact area =
                    premises.area().at(day).map(span -> span.value().exact()).orElse(Exact.ZERO);
            if (premises.kind() != PremisesKind.COMMON_ROOMS) {
                house = house.plus(area);
                covered = units.containsKey(premises.id()) ? covered.plus(area) : covered;
            }
        }
        Exact least = last.law()
                .at(LawParameter.DISTRIBUTOR_AREA, day)
                .map(span -> span.value().value())
                .orElse(Exact.ONE);
        return units.values().stream().anyMatch(each -> each.value().signum() > 0)
                && DistributorFee.mayBeUsed(covered, house, least);
    }

    /** The fee of a flat as lines of its accounts, in proportion to what they owed. */
    private List<Line> lines(DistributorFee fee, List<Line> owed) {
        var before = new PostedAmounts(owed);
        Exact whole = Exact.ZERO;
        for (Line line : owed) {
            whole = whole.plus(line.unrounded());
        }
        List<Line> lines = new ArrayList<>();
        for (Owing key : before.keys()) {
            Exact own = Exact.ZERO;
            for (Line line : before.of(key)) {
                own = own.plus(line.unrounded());
            }
            Exact part = fee.unrounded().times(own).over(whole);
            Derivation made = own.equals(whole) ? fee.derivation() : fee.part(before.of(key), owed);
            lines.add(new Line(
                    new LineId(
                            last.house(),
                            last.period(),
                            key.account(),
                            last.debtor(key.account(), last.period()),
                            service,
                            key.creditor(),
                            last.period(),
                            LineKind.BASE,
                            0),
                    key.performer(),
                    key.payee(),
                    LineBasis.ofSum(new Ground(
                            Condition.YEAR_SETTLED, sources(fee.premises()), DistributorFee.EDITION.clause())),
                    part,
                    Kopecks.halfUp(part),
                    made));
        }
        return lines;
    }

    private List<FactId> sources(PremisesId flat) {
        return year.distributors().get(flat) instanceof Resolution.Resolved<Quantity> resolved
                ? resolved.spans().list().stream().map(Span::source).toList()
                : List.of();
    }

    private void park(PremisesId flat, ParkReason reason, List<FactId> because) {
        tell(new Parked(null, flat, service, reason, because));
    }

    private void tell(Parked parked) {
        BillingPeriod about = last.period();
        withheld.add(new Withheld(about, parked));
    }
}
