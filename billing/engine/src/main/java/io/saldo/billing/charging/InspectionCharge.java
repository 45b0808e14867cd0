package io.saldo.billing.charging;

import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.PremisesActs;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Resource;
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
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What inspections add to the charge of a service, as lines of their own.
 *
 * <p>A check (п. 61): {@code P = [V × T]}, V what the meter shows less what was billed, T the price of the day of the
 * check; below zero for a credit. Use without leave: {@code P = [n × N × m × T × d ÷ D]} by the norm,
 * {@code P = [Vс × d × T]} by the capacity of a connection, {@code P = [Vс × d × m × T]} by the volume of a day where a
 * meter was tampered with; m the times of the law, 10; d the days of the piece, V^с the volume of a day.
 *
 * <p>Rules 354, п. 61 (found in an English paraphrase), п. 62 and 81(11) (generally known), in force from 01.09.2012,
 * the tenfold norm from 01.01.2017. Each month has the days that fall to it at its own price; the ordinary charge of
 * the service stands beside a connection; where a meter was tampered with there is none on those days. Refused without
 * people or a norm where they are needed.
 */
final class InspectionCharge {
    private static final Symbol DIFFERENCE = new Symbol("differenceOfCheck", "V");
    private static final Symbol TIMES = new Symbol("timesOfNorm", "m");
    private static final Symbol PER_DAY = new Symbol("volumeOfDay", "Vс");
    private static final Formula CHECK =
            Formula.of(DIFFERENCE).times(Symbols.TARIFF).toKopecks();
    private static final Formula BY_NORM = Formula.of(NormVolume.PERSONS)
            .times(NormVolume.NORM)
            .times(TIMES)
            .times(Symbols.TARIFF)
            .times(NormVolume.DAYS)
            .over(NormVolume.MONTH_DAYS)
            .toKopecks();
    private static final Formula BY_DAY =
            Formula.of(PER_DAY).times(NormVolume.DAYS).times(Symbols.TARIFF).toKopecks();
    private static final Formula BY_DAY_TIMES = Formula.of(PER_DAY)
            .times(NormVolume.DAYS)
            .times(TIMES)
            .times(Symbols.TARIFF)
            .toKopecks();
    private static final Edition CHECKED = edition("meterCheck", "п. 61", 2012, 9);
    private static final Edition CONNECTED = edition("unauthorisedConnection", "п. 62", 2012, 9);
    private static final Edition TAMPERED = edition("tampering", "п. 81(11)", 2012, 9);

    private static final RuleOutcome NOTHING = new RuleOutcome.Charged(List.of());

    private final PieceBasis piece;
    private final List<PieceCharge> charges = new ArrayList<>();

    private InspectionCharge(PieceBasis piece) {
        this.piece = piece;
    }

    private static Edition edition(String rule, String point, int year, int month) {
        return new Edition(
                rule,
                new Clause(Act.RULES_354, point),
                DateRange.from(LocalDate.of(year, month, 1)),
                Confirmation.KNOWN);
    }

    /**
     * The days on which a meter was tampered with: the ten norms stand for all that was used on them, and the meter is
     * not billed by.
     */
    static List<Spans<UnauthorisedUse>> tampered(ServiceCase given) {
        List<Span<UnauthorisedUse>> uses = given.premises().events().acts().uses();
        Resource resource = uses.isEmpty() ? null : given.kind().ownResource().orElse(null);
        List<Spans<UnauthorisedUse>> tampered = new ArrayList<>(0);
        for (Span<UnauthorisedUse> use : uses) {
            if (use.value().resource() == resource && use.value().kind() == UnauthorisedUse.Kind.TAMPERING) {
                use.value()
                        .days(given.law())
                        .flatMap(days -> days.intersection(given.range()))
                        .ifPresent(days ->
                                tampered.add(new Spans<>(List.of(new Span<>(days, use.value(), use.source())))));
            }
        }
        return tampered;
    }

    /** What acts add on the days of a piece: nothing, as a rule. */
    static RuleOutcome of(PieceBasis piece) {
        PremisesActs acts = piece.premises().events().acts();
        if (acts.checks().isEmpty() && acts.uses().isEmpty()) {
            return NOTHING;
        }
        Resource resource = piece.whole().kind().ownResource().orElse(null);
        var charge = new InspectionCharge(piece);
        if (resource == null) {
            return NOTHING;
        }
        for (Span<MeterCheck> check : acts.checks()) {
            if (check.value().resource() == resource
                    && piece.days().contains(check.value().day())) {
                charge.check(check);
            }
        }
        for (Span<UnauthorisedUse> use : acts.uses()) {
            Optional<DateRange> days = Optional.of(use.value())
                    .filter(each -> each.resource() == resource)
                    .flatMap(each -> each.days(piece.law()))
                    .flatMap(all -> all.intersection(piece.days()));
            Optional<ParkReason> refused = days.flatMap(some -> charge.use(use, some));
            if (refused.isPresent()) {
                return new RuleOutcome.Refused(refused.get(), List.of(use.source()));
            }
        }
        return new RuleOutcome.Charged(charge.charges);
    }

    private void check(Span<MeterCheck> check) {
        Operand volume = Operand.of(DIFFERENCE, check.value().difference(), check.source());
        add(
                LineKind.METER_CHECK,
                CHECKED,
                new Ground(Condition.CHECK_DIFFERED, check.source(), CHECKED.clause()),
                CHECK,
                volume.value(),
                VolumeMethod.METER,
                List.of(volume, piece.price()));
    }

    private Optional<ParkReason> use(Span<UnauthorisedUse> use, DateRange days) {
        boolean tampered = use.value().kind() == UnauthorisedUse.Kind.TAMPERING;
        Optional<Span<LawValue>> times = piece.law()
                .at(
                        tampered ? LawParameter.TAMPERING_MULTIPLIER : LawParameter.UNAUTHORISED_MULTIPLIER,
                        use.value().found());
        Edition edition = tampered ? TAMPERED : CONNECTED;
        if (times.isEmpty()) {
            return Optional.of(ParkReason.NO_LAW);
        }
        Ground ground = new Ground(
                tampered ? Condition.METER_TAMPERED : Condition.CONNECTED_WITHOUT_LEAVE,
                use.source(),
                edition.clause());
        Operand m = Operand.of(TIMES, times.get(), Unit.ONE);
        Quantity perDay = use.value().perDay();
        if (perDay == null) {
            return byNorm(edition, ground, m, days);
        }
        Operand volume = new Operand(PER_DAY, perDay.exact(), perDay.unit().per(Unit.DAY), Origin.fact(use.source()));
        Operand d = Operand.days(NormVolume.DAYS, days.days());
        Exact whole = volume.value().times(d.value());
        add(
                LineKind.UNAUTHORISED_USE,
                edition,
                ground,
                tampered ? BY_DAY_TIMES : BY_DAY,
                tampered ? whole.times(m.value()) : whole,
                VolumeMethod.STATED,
                tampered ? List.of(volume, d, m, piece.price()) : List.of(volume, d, piece.price()));
        return Optional.empty();
    }

    private Optional<ParkReason> byNorm(Edition edition, Ground ground, Operand times, DateRange days) {
        Spans<Occupancy> occupancy = piece.premises().occupancy();
        Spans<Norm> norms = piece.whole().norm();
        for (DateRange some : Spans.cut(days, List.of(occupancy, norms))) {
            Optional<Span<Occupancy>> living = occupancy.at(some.from());
            Optional<Span<Norm>> norm = norms.at(some.from());
            if (living.isEmpty()) {
                return Optional.of(ParkReason.NO_OCCUPANCY);
            }
            if (norm.isEmpty()) {
                return Optional.of(ParkReason.NO_NORM);
            }
            Operand n = NormVolume.persons(living.get());
            Operand perPerson = NormVolume.norm(norm.get());
            Operand d = Operand.days(NormVolume.DAYS, some.days());
            Operand month = Operand.days(NormVolume.MONTH_DAYS, piece.period().days());
            Exact volume = n.value()
                    .times(perPerson.value())
                    .times(times.value())
                    .times(d.value())
                    .over(month.value());
            add(
                    LineKind.UNAUTHORISED_USE,
                    edition,
                    ground,
                    BY_NORM,
                    volume,
                    VolumeMethod.NORM,
                    List.of(n, perPerson, times, piece.price(), d, month));
        }
        return Optional.empty();
    }

    private void add(
            LineKind kind,
            Edition edition,
            Ground ground,
            Formula formula,
            Exact volume,
            VolumeMethod method,
            List<Operand> operands) {
        Exact fee = volume.times(piece.price().value());
        charges.add(new PieceCharge(
                kind,
                new LineBasis(volume, piece.unit(), method, piece.priceQuantity(), ground),
                fee,
                Kopecks.halfUp(fee),
                new Derivation.Calculated(edition, formula, operands)));
    }
}
