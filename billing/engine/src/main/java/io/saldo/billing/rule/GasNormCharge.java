package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gas without a meter, by what it is used for.
 *
 * <p>{@code P = [(n × N1 + n × N2 + S × N3) × T]}, for a part of the month with {@code × d ÷ D}: n residents, or owners
 * where nobody lives; N1 the norm for cooking and N2 for warming water, in m³ a person; N3 the norm for heating, in m³
 * a m²; S area in m²; T roubles a m³. Which purposes count is told by the premises: a gas stove, a gas water heater,
 * heating by gas.
 *
 * <p>Rules 354, прил. 2, ф. 4 with the norms by purposes of Rules 306 (norms for cooking and water are sourced; the sum
 * is generally known), in force from 01.09.2012. No multiplying factor. Refused where a purpose has no norm, or nobody
 * says what the gas is used for.
 */
final class GasNormCharge extends ClauseRule {
    private static final Symbol COOKING = new Symbol("cookingNorm", "N1");
    private static final Symbol WATER = new Symbol("waterHeatingNorm", "N2");
    private static final Symbol HEATING = new Symbol("spaceHeatingNorm", "N3");
    private static final Edition EDITION = new Edition(
            "gasNormCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 4"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    /** A purpose: the attribute that tells of it, the base of its norm, and its term of the sum. */
    private enum Purpose {
        COOKING(Attribute.STOVE, Unit.PERSON, NormVolume.PERSONS, GasNormCharge.COOKING),
        WATER_HEATING(Attribute.WATER_HEATER, Unit.PERSON, NormVolume.PERSONS, GasNormCharge.WATER),
        SPACE_HEATING(Attribute.HEATER, Unit.SQUARE_METRE, AreaOperand.AREA, GasNormCharge.HEATING);

        private final Attribute attribute;
        private final Unit base;
        private final Symbol measure;
        private final Symbol norm;
        private final Attributes key = Attributes.of(Attribute.PURPOSE, name());

        Purpose(Attribute attribute, Unit base, Symbol measure, Symbol norm) {
            this.attribute = attribute;
            this.base = base;
            this.measure = measure;
            this.norm = norm;
        }

        Formula term() {
            return Formula.of(measure).times(norm);
        }

        boolean isServed(Attributes attributes) {
            return attributes.is(attribute, "GAS");
        }

        Resolution<Norm> resolution(ServiceCase given) {
            return given.rates().norm(key);
        }

        Spans<Norm> norms(ServiceCase given) {
            return Rates.spans(resolution(given));
        }
    }

    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    /** What gas may be used for together, each by the bits of its purposes: none, cooking, warming water, both, … */
    private static final List<List<Purpose>> SERVED = IntStream.range(0, 1 << PURPOSES.size())
            .mapToObj(bits -> PURPOSES.stream()
                    .filter(each -> (bits >> PURPOSES.indexOf(each) & 1) == 1)
                    .toList())
            .toList();

    private static final List<Optional<MonthFee>> FEES = SERVED.stream()
            .map(each -> each.isEmpty() ? Optional.<MonthFee>empty() : Optional.of(MonthFee.of(volumeOf(each))))
            .toList();

    private static Formula volumeOf(List<Purpose> purposes) {
        return purposes.stream().map(Purpose::term).reduce(Formula::plus).orElseThrow();
    }

    GasNormCharge() {
        super(EDITION, ServiceKind.GAS);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.known() == null;
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        List<Spans<?>> tables = new ArrayList<>(List.of(
                given.premises().area(),
                given.premises().occupancy(),
                given.premises().attributes()));
        for (Purpose purpose : PURPOSES) {
            tables.add(purpose.norms(given));
        }
        return tables;
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        List<Resolution<Norm>> norms = new ArrayList<>();
        for (Purpose purpose : PURPOSES) {
            for (Span<Attributes> span : given.premises().attributes().list()) {
                if (purpose.isServed(span.value())) {
                    norms.add(purpose.resolution(given));
                    break;
                }
            }
        }
        return norms;
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        LocalDate day = piece.days().from();
        List<Purpose> purposes = purposes(piece);
        if (purposes.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        List<Operand> operands = new ArrayList<>();
        Exact month = Exact.ZERO;
        for (Purpose purpose : purposes) {
            Optional<Operand> measure = measure(piece, purpose);
            Optional<Span<Norm>> norm = purpose.norms(piece.whole()).at(day);
            if (measure.isEmpty()) {
                return new RuleOutcome.Refused(
                        purpose.measure.equals(AreaOperand.AREA) ? ParkReason.NO_AREA : ParkReason.NO_OCCUPANCY);
            }
            if (norm.isEmpty() || !norm.get().value().value().unit().equals(Unit.CUBIC_METRE.per(purpose.base))) {
                return new RuleOutcome.Refused(ParkReason.NO_NORM);
            }
            Operand n = Operand.of(
                    purpose.norm, norm.get().value().value(), norm.get().source());
            month = month.plus(measure.get().value().times(n.value()));
            if (!operands.contains(measure.get())) {
                operands.add(measure.get());
            }
            operands.add(n);
        }
        MonthFee fee = FEES.get(SERVED.indexOf(purposes)).orElseThrow();
        return RuleOutcome.Charged.of(
                fee.charge(piece, EDITION, month, VolumeMethod.NORM, ground(piece), operands.toArray(Operand[]::new)));
    }

    /**
     * Gas that heats is charged by the area whoever is there; whether a meter could be installed is said by the act of
     * gas.
     */
    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        ConsumptionMethod method = ground(piece).condition() == Condition.METER_IMPOSSIBLE
                ? ConsumptionMethod.NORM_METER_IMPOSSIBLE
                : ConsumptionMethod.NORM_METER_POSSIBLE;
        List<Purpose> all = purposes(piece);
        List<Purpose> forPeople = all.stream()
                .filter(purpose -> purpose.measure.equals(NormVolume.PERSONS))
                .toList();
        if (forPeople.isEmpty()) {
            return List.of();
        }
        return forPeople.equals(all)
                ? List.of(PersonPart.whole(method))
                : List.of(new PersonPart(method, volume(piece, forPeople), volume(piece, all)));
    }

    /** Without a meter that can be billed by. */
    private static Ground ground(PieceBasis piece) {
        Span<MeterPossibility> said = piece.premises()
                .possibility()
                .getOrDefault(Resource.GAS, Spans.none())
                .on(piece.period().first());
        if (said == null) {
            return Ground.lacking(Condition.METER_POSSIBLE, EDITION.clause());
        }
        Condition condition =
                said.value() == MeterPossibility.IMPOSSIBLE ? Condition.METER_IMPOSSIBLE : Condition.METER_POSSIBLE;
        return new Ground(condition, said.source(), EDITION.clause());
    }

    private static Operand volume(PieceBasis piece, List<Purpose> purposes) {
        LocalDate day = piece.days().from();
        Exact sum = Exact.ZERO;
        List<Operand> operands = new ArrayList<>();
        for (Purpose purpose : purposes) {
            Operand measure = measure(piece, purpose).orElseThrow();
            Span<Norm> norm = purpose.norms(piece.whole()).at(day).orElseThrow();
            Operand n = Operand.of(purpose.norm, norm.value().value(), norm.source());
            sum = sum.plus(measure.value().times(n.value()));
            operands.add(measure);
            operands.add(n);
        }
        Formula formula = volumeOf(purposes);
        return new Operand(
                Symbols.VOLUME,
                sum,
                Unit.CUBIC_METRE,
                new Origin.Derived(new Derivation.Calculated(
                        EDITION, formula, operands.stream().distinct().toList())));
    }

    private static Optional<Operand> measure(PieceBasis piece, Purpose purpose) {
        LocalDate day = piece.days().from();
        return purpose.measure.equals(AreaOperand.AREA)
                ? piece.premises().area().at(day).map(AreaOperand::of)
                : piece.premises().occupancy().at(day).map(NormVolume::persons);
    }

    private static List<Purpose> purposes(PieceBasis piece) {
        Attributes attributes = piece.premises()
                .attributes()
                .at(piece.days().from())
                .map(Span::value)
                .orElse(Attributes.NONE);
        int served = 0;
        for (int i = 0; i < PURPOSES.size(); i++) {
            served |= PURPOSES.get(i).isServed(attributes) ? 1 << i : 0;
        }
        return SERVED.get(served);
    }
}
