package io.saldo.billing.rule;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
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
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heat component of hot water under a two-part tariff.
 *
 * <p>{@code P = [V × q × T]}: V the hot water of the premises in m³, by meter, average or norm, never raised by a
 * multiplying factor; q the region's norm of heat for a m³, in Gcal, not the heat measured; T roubles a Gcal. The water
 * component is a line of its own. For a part of the days V covers its part of V by days.
 *
 * <p>Rules 354, прил. 2, ф. 23, п. 42 (the formula and q are sourced), in force from 27.02.2017 (the day is generally
 * known, no source is cited). Where the house makes its hot water itself, {@link HouseMadeHotWaterCharge} holds.
 */
final class HotWaterHeatCharge extends ClauseRule {
    private static final Symbol HEAT_NORM = new Symbol("heatOfCubicMetre", "q");
    private static final Formula FORMULA =
            Formula.of(Symbols.VOLUME).times(HEAT_NORM).times(Symbols.TARIFF).toKopecks();
    private static final Edition EDITION = new Edition(
            "hotWaterHeatCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 23"),
            DateRange.from(LocalDate.of(2017, 2, 27)),
            Confirmation.KNOWN);

    HotWaterHeatCharge() {
        super(EDITION, ServiceKind.HOT_WATER_HEAT);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return isByNorm(given) && !given.terms().isHotWaterMade(given.period());
    }

    static boolean isByNorm(ServiceCase given) {
        return given.volumes().share().isEmpty()
                && given.volumes().own(ServiceKind.HOT_WATER).isPresent();
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return tables(given);
    }

    static List<Spans<?>> tables(ServiceCase given) {
        List<Spans<?>> tables = new ArrayList<>(List.of(given.norm()));
        given.volumes()
                .own(ServiceKind.HOT_WATER)
                .ifPresent(water -> water.zones().forEach(zone -> tables.add(water.pieces(zone))));
        return tables;
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of(given.rates().norm(Attributes.NONE));
    }

    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return ofHotWater(piece);
    }

    /** The heat of hot water by the norm follows its water. */
    static List<PersonPart> ofHotWater(PieceBasis piece) {
        return piece.volumes().own(ServiceKind.HOT_WATER).map(water -> PersonPart.whole(water.method())).stream()
                .toList();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        return charge(piece, EDITION, List.of());
    }

    /** V × q × T under the clause of {@code edition}, on the grounds of the water and some before them. */
    static RuleOutcome charge(PieceBasis piece, Edition edition, List<Ground> first) {
        Consumption water = piece.volumes().own(ServiceKind.HOT_WATER).orElseThrow();
        Optional<VolumePart> part = VolumePart.of(List.of(water), piece.days(), Unit.CUBIC_METRE);
        Optional<Span<Norm>> norm = piece.whole().norm().at(piece.days().from());
        if (part.isEmpty() || norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        Operand volume = new Operand(
                Symbols.VOLUME,
                part.get().volume(),
                Unit.CUBIC_METRE,
                new Origin.Derived(part.get().derivation()));
        Operand q = Operand.of(HEAT_NORM, norm.get().value().value(), norm.get().source());
        Operand price = piece.price();
        Exact heat = volume.value().times(q.value());
        Exact fee = heat.times(price.value());
        VolumeMethod method = water.method().isNorm() ? VolumeMethod.NORM : MeterCharge.method(water);
        List<Ground> grounds = new ArrayList<>(first);
        grounds.add(water.ground());
        return RuleOutcome.Charged.of(new PieceCharge(
                LineKind.BASE,
                new LineBasis(heat, piece.unit(), method, piece.priceQuantity(), Band.NONE, grounds),
                fee,
                Kopecks.halfUp(fee),
                new Derivation.Calculated(edition, FORMULA, List.of(volume, q, price))));
    }
}
