package io.saldo.billing.rule;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Tiers;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Electricity by zones of the day and by ranges of the monthly volume.
 *
 * <p>{@code P = Σ [V × T]} over zones and ranges, each in brackets of its own: V the volume of the zone inside the
 * range in kWh, T its price. The month's volume of all zones fills the ranges one after another,
 * {@code Vr = min(V; L2) − min(V; L1)}, L1 and L2 the ends of the range; a zone takes its part of a range in
 * proportion, {@code Vz × Vr ÷ V}. For a part of the month with {@code × d ÷ D}.
 *
 * <p>Rules 354, п. 38 (generally known; no source is cited for the clause). Zones: the tariff decisions of the regions
 * (sourced). Ranges: 3900 and 6000 kWh at most from 01.01.2025, the region sets its own (sourced); that zones share a
 * range in proportion is found for the social norm. The limits stand in the rows of the tariff. Refused where a zone or
 * range has no price of its own.
 */
class BandCharge extends ClauseRule {
    private static final Symbol ZONE_VOLUME = new Symbol("zoneVolume", "Vz");
    private static final Symbol WHOLE = new Symbol("monthVolume", "V");
    private static final Symbol BEGINNING = new Symbol("rangeBeginning", "L1");
    private static final Symbol END = new Symbol("rangeEnd", "L2");
    private static final Formula ABOVE = new Formula.Lesser(Formula.of(WHOLE), Formula.of(BEGINNING));
    private static final Formula LAST_RANGE = Formula.of(WHOLE).minus(ABOVE);
    private static final Formula RANGE = new Formula.Lesser(Formula.of(WHOLE), Formula.of(END)).minus(ABOVE);
    private static final Edition EDITION = new Edition(
            "bandCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1; п. 38"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    BandCharge() {
        this(EDITION);
    }

    private static final Map<Zone, Attributes> ZONES = Stream.of(Zone.values())
            .collect(Collectors.toUnmodifiableMap(zone -> zone, zone -> Attributes.of(Attribute.ZONE, zone.name())));

    BandCharge(Edition edition) {
        super(edition, ServiceKind.ELECTRICITY);
    }

    /** A range of the volume at some price; the last has no end. */
    record Range(int number, Exact beginning, Span<Tariff> tariff) {}

    @Override
    public boolean covers(ServiceCase given) {
        return isByBand(given) && !isForWholeVolume(given);
    }

    /** Whether the price of the range reached is for the whole volume: the first range says so. */
    final boolean isForWholeVolume(ServiceCase given) {
        List<Span<Tariff>> first = Rates.spans(tariff(given)).list();
        return !first.isEmpty() && first.get(0).value().tiers() == Tiers.WHOLE_VOLUME;
    }

    static boolean isByBand(ServiceCase given) {
        Consumption own = given.known();
        if (own == null || own.method().isNorm()) {
            return false;
        }
        if (!own.isOfWholeDay()) {
            return true;
        }
        boolean noPlainPrice = given.rates().tariff(Attributes.NONE) instanceof Resolution.Resolved<Tariff> resolved
                && resolved.spans().isEmpty();
        return noPlainPrice
                && (given.service().tariff().uses(Attribute.ZONE)
                        || given.service().tariff().uses(Attribute.RANGE));
    }

    @Override
    public Resolution<Tariff> tariff(ServiceCase given) {
        Zone zone = given.own().orElseThrow().zones().get(0);
        return given.rates().tariff(key(zone, given.service().tariff().uses(Attribute.RANGE) ? 1 : 0));
    }

    @Override
    public ParkReason withoutTariff() {
        return ParkReason.NO_TARIFF_OF_BAND;
    }

    private static Attributes key(Zone zone, int range) {
        Attributes key = zone == Zone.WHOLE_DAY ? Attributes.NONE : ZONES.getOrDefault(zone, Attributes.NONE);
        return range == 0 ? key : key.with(Attribute.RANGE, Integer.toString(range));
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        boolean byRange = given.service().tariff().uses(Attribute.RANGE);
        List<Spans<?>> tables = new ArrayList<>();
        for (Zone zone : given.own().orElseThrow().zones()) {
            int range = byRange ? 1 : 0;
            Spans<Tariff> before = Spans.none();
            Spans<Tariff> spans = Rates.spans(given.rates().tariff(key(zone, range)));
            // a row for any range fits every one of them: it is one table
            while (!spans.isEmpty() && !spans.equals(before)) {
                tables.add(spans);
                before = spans;
                range++;
                spans = byRange ? Rates.spans(given.rates().tariff(key(zone, range))) : Spans.none();
            }
        }
        return tables;
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Consumption own = piece.whole().own().orElseThrow();
        List<PieceCharge> charges = new ArrayList<>();
        for (VolumePiece zone : own.pieces()) {
            Resolution<List<Range>> ranges = ranges(piece, zone.zone());
            if (ranges instanceof Resolution.Contradiction<List<Range>> contradiction) {
                return new RuleOutcome.Refused(ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            }
            List<Range> list = list(ranges);
            if (list.isEmpty()) {
                return new RuleOutcome.Refused(ParkReason.NO_TARIFF_OF_BAND);
            }
            for (Range range : list) {
                charge(piece, own, zone, range, list.size()).ifPresent(charges::add);
            }
        }
        return new RuleOutcome.Charged(charges);
    }

    static List<Range> list(Resolution<List<Range>> ranges) {
        return Rates.spans(ranges).list().stream().findFirst().map(Span::value).orElse(List.of());
    }

    /** The ranges of a zone on the days of the piece; none where a price is missing. */
    static Resolution<List<Range>> ranges(PieceBasis piece, Zone zone) {
        boolean byRange = piece.whole().service().tariff().uses(Attribute.RANGE);
        List<Range> ranges = new ArrayList<>();
        Exact beginning = Exact.ZERO;
        for (int number = byRange ? 1 : 0; ; number++) {
            Resolution<Tariff> tariff = piece.whole().rates().tariff(key(zone, number));
            if (tariff instanceof Resolution.Contradiction<Tariff> contradiction) {
                return new Resolution.Contradiction<>(contradiction.facts());
            }
            Optional<Span<Tariff>> span = Rates.spans(tariff).at(piece.days().from());
            if (span.isEmpty() || isForAnyZone(piece, zone, span.get())) {
                return new Resolution.Resolved<>(Spans.none());
            }
            ranges.add(new Range(number, beginning, span.get()));
            Quantity end = span.get().value().upTo();
            if (end != null && end.exact().compareTo(beginning) <= 0) {
                // a range that ends before it begins: the price of the next one is missing
                return new Resolution.Resolved<>(Spans.none());
            }
            if (end == null) {
                return new Resolution.Resolved<>(
                        Spans.of(piece.days(), List.copyOf(ranges), new FactId("ranges:" + zone)));
            }
            beginning = end.exact();
        }
    }

    /**
     * A price for the whole day fits a zone as well by its key, but whoever forgot the night's price must be told, not
     * charged by day.
     */
    private static boolean isForAnyZone(PieceBasis piece, Zone zone, Span<Tariff> chosen) {
        return zone != Zone.WHOLE_DAY
                && Rates.spans(piece.whole().tariff())
                        .at(piece.days().from())
                        .filter(plain -> plain.source().equals(chosen.source()))
                        .isPresent();
    }

    /** Nothing for a range that the volume does not reach; the first is shown even without a volume. */
    private static Optional<PieceCharge> charge(
            PieceBasis piece, Consumption own, VolumePiece zone, Range range, int ranges) {
        PieceBasis priced = piece.at(range.tariff);
        Band band = new Band(zone.zone(), range.number);
        Exact whole = own.total();
        VolumeMethod method = MeterCharge.method(own);
        if (ranges == 1) {
            return Optional.of(VolumeFee.charge(
                    priced,
                    EDITION,
                    zone.volume(),
                    zone.derivation(),
                    piece.period().days(),
                    method,
                    List.of(own.ground()),
                    band));
        }
        Quantity end = range.tariff.value().upTo();
        Exact filled = end == null ? whole : whole.min(end.exact());
        Exact inRange = filled.minus(whole.min(range.beginning));
        if (inRange.signum() <= 0 && range.number > 1) {
            return Optional.empty();
        }
        Operand total = new Operand(WHOLE, whole, piece.unit(), new Origin.Derived(own.derivation()));
        List<Operand> operands = new ArrayList<>(List.of(
                total, new Operand(BEGINNING, range.beginning, piece.unit(), Origin.fact(range.tariff.source()))));
        if (end != null) {
            operands.add(Operand.of(END, end, range.tariff.source()));
        }
        Formula formula = end == null ? LAST_RANGE : RANGE;
        boolean shared = own.pieces().size() > 1 && whole.signum() > 0;
        if (shared) {
            operands.add(new Operand(ZONE_VOLUME, zone.volume(), piece.unit(), new Origin.Derived(zone.derivation())));
            formula = Formula.of(ZONE_VOLUME).times(formula).over(WHOLE);
        }
        Exact volume = shared ? zone.volume().times(inRange).over(whole) : inRange;
        return Optional.of(VolumeFee.charge(
                priced,
                EDITION,
                volume,
                new Derivation.Calculated(EDITION, formula, operands),
                piece.period().days(),
                method,
                List.of(own.ground()),
                band));
    }
}
