package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sewage without a meter of its own, by the volumes of cold and hot water.
 *
 * <p>{@code P = [V × T]}: V the cold and hot water in m³, by meter, average or norm; never raised by a multiplying
 * factor; T roubles a m³. For a part of the days a volume covers {@code × d ÷ Dv}. Rules 354, прил. 2, ф. 1, 4 (that
 * sewage is the sum of the waters is generally known; no source is cited), in force from 01.09.2012. Where neither
 * water is metered and sewage has a norm, {@link NormCharge} holds; where one is metered, the act is silent, and ours
 * is the sum.
 */
final class SewageCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "sewageCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1, 4"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private static final List<ServiceKind> WATERS = List.of(ServiceKind.COLD_WATER, ServiceKind.HOT_WATER);

    SewageCharge() {
        super(EDITION, ServiceKind.SEWAGE);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.known() == null
                && (given.volumes().known(ServiceKind.COLD_WATER) != null
                        || given.volumes().known(ServiceKind.HOT_WATER) != null);
    }

    private static List<Consumption> waters(ServiceCase given) {
        List<Consumption> waters = new ArrayList<>(2);
        for (ServiceKind kind : WATERS) {
            Consumption water = given.volumes().known(kind);
            if (water != null) {
                waters.add(water);
            }
        }
        return waters;
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        List<Spans<?>> tables = new ArrayList<>();
        for (Consumption water : waters(given)) {
            if (!water.isWhole(given.range())) {
                water.zones().forEach(zone -> tables.add(water.pieces(zone)));
            }
        }
        return tables;
    }

    /**
     * Sewage follows its waters (п. 87): each water apart where they were determined otherwise, if the law's row has it
     * so.
     */
    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        List<Consumption> waters = waters(piece.whole());
        if (waters.stream().map(Consumption::method).distinct().count() == 1) {
            return List.of(PersonPart.whole(waters.get(0).method()));
        }
        boolean byParts = piece.law()
                .at(LawParameter.ABSENCE_OF_SEWAGE_BY_PARTS, piece.period().first())
                .filter(row -> row.value().value().signum() > 0)
                .isPresent();
        if (!byParts) {
            return List.of();
        }
        Optional<Operand> whole = volume(waters, piece);
        return waters.stream()
                .flatMap(
                        water -> volume(List.of(water), piece)
                                .map(part -> new PersonPart(water.method(), part, whole.orElse(null)))
                                .stream())
                .toList();
    }

    private static Optional<Operand> volume(List<Consumption> waters, PieceBasis piece) {
        return VolumePart.of(waters, piece.days(), Unit.CUBIC_METRE)
                .map(part -> new Operand(
                        Symbols.VOLUME, part.volume(), Unit.CUBIC_METRE, new Origin.Derived(part.derivation())));
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<VolumePart> part = VolumePart.of(waters(piece.whole()), piece.days(), Unit.CUBIC_METRE);
        if (part.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        List<Ground> grounds = new ArrayList<>(List.of(Ground.lacking(Condition.BY_WATERS, EDITION.clause())));
        for (Consumption water : waters(piece.whole())) {
            if (!grounds.contains(water.ground())) {
                grounds.add(water.ground());
            }
        }
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece,
                EDITION,
                part.get().volume(),
                part.get().derivation(),
                piece.days().days(),
                VolumeMethod.OTHER_SERVICE,
                grounds));
    }
}
