package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.PerUnit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.HeatDistribution;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs steady premises of one class: alike in all that a rule decides by, different in one number. The rule charged the first of them; its formula is linear in that number, so the fee of
 * each other is one multiplication, rounded where the rule rounds.
 */
final class ClassFee {
    private final List<Part> parts;
    private final ClassLowering lowering;

    /**
     * One line of it.
     *
     * @param own the number of premises
     * @param price for one of it
     * @param volume what the line tells as its volume for one of it; null where its explanation says that
     */
    record Part(
            Band band,
            OwnColumns own,
            PerUnit price,
            @Nullable Exact volume) {}

    private ClassFee(List<Part> parts, ClassLowering lowering) {
        this.parts = parts;
        this.lowering = lowering;
    }

    /**
     * What the charges of the first premises of a class say of the others; null where the rule does not charge by one number, or the charges are not of that simple kind.
     *
     * @param row of the first premises, where nobody is away
     */
    static @Nullable ClassFee of(
            SteadyHouse house, int row, ServiceCase first, List<PremisesCharge> charges, LoweringTerms terms) {
        ChargeRule rule = ChargeCalculator.rule(first);
        OwnNumber number = rule instanceof ClauseRule clause ? clause.ownNumber() : null;
        if (rule == null
                || number == null
                || charges.isEmpty()
                || first.service().tariff().uses(Attribute.RANGE)
                || !isWithoutEnd(rule, first)) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (PremisesCharge each : charges) {
            PieceCharge charge = each.charge();
            if (!each.days().equals(first.range())
                    || (charge.kind() != LineKind.BASE && charge.kind() != LineKind.QUALITY)) {
                return null;
            }
            if (charge.kind() == LineKind.BASE) {
                Part part = part(house, first, number, charge);
                if (part == null
                        || part.price.kopecks(part.own.of(row))
                                != charge.amount().value()) {
                    return null;
                }
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(Part::band));
        ClassLowering lowering = ClassLowering.of(first, rule, terms, parts);
        boolean ofZones = number != OwnNumber.VOLUME || isOfZones(house, row, first, parts);
        return lowering != null && ofZones && isEachApart(parts) ? new ClassFee(List.copyOf(parts), lowering) : null;
    }

    /** What premises have of an invoice of the house, each its own part; null where the rule does not charge that part whole. */
    static @Nullable ClassFee ofInvoice(
            SteadyHouse house,
            int row,
            ServiceCase first,
            List<PremisesCharge> charges,
            LoweringTerms terms,
            long[] invoiced) {
        ChargeRule rule = ChargeCalculator.rule(first);
        if (rule == null || charges.size() != 1) {
            return null;
        }
        OwnColumns own = OwnColumns.of(house.column(invoiced, 2));
        PieceCharge charge = charges.get(0).charge();
        List<Part> parts = List.of(new Part(charge.band(), own, PerUnit.of(Exact.ONE, 2), null));
        ClassLowering lowering = ClassLowering.of(first, rule, terms, parts);
        return lowering != null
                        && !lowering.isByQuality()
                        && charge.kind() == LineKind.BASE
                        && own.of(row) == charge.amount().value()
                ? new ClassFee(parts, lowering)
                : null;
    }

    /** A price for any volume: one that ends somewhere is refused beyond it. */
    private static boolean isWithoutEnd(ChargeRule rule, ServiceCase given) {
        for (Span<Tariff> span : Rates.spans(rule.tariff(given)).list()) {
            if (span.value().upTo() != null) {
                return false;
            }
        }
        return true;
    }

    /** A line for every zone that is metered, in their order. */
    private static boolean isOfZones(SteadyHouse house, int row, ServiceCase first, List<Part> parts) {
        Consumption own = first.known();
        if (own == null) {
            return false;
        }
        List<Zone> zones = house.zones(row, own.resource());
        for (int i = 0; i < parts.size(); i++) {
            if (i >= zones.size() || parts.get(i).band.zone() != zones.get(i)) {
                return false;
            }
        }
        return zones.size() == parts.size();
    }

    private static boolean isEachApart(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1).band.equals(parts.get(i).band)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    private static @Nullable Part part(SteadyHouse house, ServiceCase first, OwnNumber number, PieceCharge charge) {
        Exact factor = factor(charge.derivation(), number.symbol());
        if (factor == null) {
            return null;
        }
        return switch (number) {
            case AREA -> part(charge, OwnColumns.of(house.areas()), factor, null);
            case PERSONS -> part(charge, OwnColumns.of(house.persons()), factor, null);
            case VOLUME -> part(charge, metered(house, first, charge.band()), factor, Exact.ONE);
            case WATERS -> part(charge, OwnColumns.waters(house, first), factor, Exact.ONE);
            case SHARE -> {
                Distribution.Share share = first.volumes().share().orElse(null);
                Exact area = share == null ? null : HeatDistribution.perArea(share);
                yield area == null ? null : part(charge, OwnColumns.of(house.areas()), factor.times(area), area);
            }
        };
    }

    private static @Nullable Part part(
            PieceCharge charge, @Nullable OwnColumns own, Exact factor, @Nullable Exact volume) {
        return own == null ? null : new Part(charge.band(), own, PerUnit.of(factor, own.scale()), volume);
    }

    private static @Nullable OwnColumns metered(SteadyHouse house, ServiceCase first, Band band) {
        Consumption own = first.known();
        return own == null || own.method() != ConsumptionMethod.METER
                ? null
                : OwnColumns.metered(house, own.resource(), band.zone());
    }

    /** The fee before its rounding for one of the number, all else being what it is; null where it is not linear in it, or other numbers are the premises' own as well. */
    private static @Nullable Exact factor(Derivation derivation, Symbol own) {
        if (!(derivation instanceof Derivation.Calculated calculated)
                || !(calculated.formula() instanceof Formula.HalfUp rounded)
                || rounded.decimals() != 2) {
            return null;
        }
        for (Operand operand : calculated.operands()) {
            boolean ofPremises = operand.origin() instanceof Origin.Derived
                    || operand.symbol().equals(AreaOperand.AREA)
                    || operand.symbol().equals(NormVolume.PERSONS);
            if (ofPremises && !operand.symbol().equals(own)) {
                return null;
            }
        }
        return LinearFactor.of(calculated, rounded.inner(), own);
    }

    int parts() {
        return parts.size();
    }

    Part part(int index) {
        return parts.get(index);
    }

    ClassLowering lowering() {
        return lowering;
    }
}
