package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormBasis;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Water and electricity by the norm, without a multiplying factor: no meter can be installed, or readings are missing
 * longer than the average may be used (п. 60). Sewage by its own norm where neither water is metered.
 *
 * <p>{@code P = [n × N × T]}, for a part of the month {@code P = [n × N × T × d ÷ D]}: n residents, or owners where
 * nobody lives; N units a person and month; T roubles a unit. Rules 354, прил. 2, ф. 4, in force from 01.09.2012; by
 * days п. 57 (generally known). Under a tariff by ranges the price of the first range holds; a norm beyond that range
 * is refused.
 */
final class NormCharge extends ClauseRule {
    private static final MonthFee FEE =
            MonthFee.of(Formula.of(NormVolume.PERSONS).times(NormVolume.NORM));
    private static final Edition EDITION = new Edition(
            "normCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 4"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);

    NormCharge() {
        super(EDITION, ServiceKind.COLD_WATER, ServiceKind.HOT_WATER, ServiceKind.SEWAGE, ServiceKind.ELECTRICITY);
    }

    @Override
    public boolean covers(ServiceCase given) {
        Consumption own = given.known();
        return own != null && own.method().isNorm() && !MultipliedNormCharge.raises(given);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().occupancy(), given.norm());
    }

    /** No meter can measure sewage that has a norm of its own: it goes down where one of its waters does (п. 87). */
    @Override
    public List<PersonPart> personParts(PieceBasis piece) {
        return piece.whole().own().map(own -> PersonPart.whole(method(piece.whole(), own))).stream()
                .toList();
    }

    private static ConsumptionMethod method(ServiceCase given, Consumption own) {
        List<ConsumptionMethod> waters = given.kind() == ServiceKind.SEWAGE
                ? Stream.of(ServiceKind.COLD_WATER, ServiceKind.HOT_WATER)
                        .flatMap(kind -> Stream.ofNullable(given.volumes().known(kind)))
                        .map(Consumption::method)
                        .toList()
                : List.of();
        return waters.contains(ConsumptionMethod.NORM_METER_IMPOSSIBLE)
                ? ConsumptionMethod.NORM_METER_IMPOSSIBLE
                : waters.isEmpty() ? own.method() : waters.get(0);
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<NormBasis> norm = normBasis(piece);
        if (norm.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        return isBeyondTheRange(piece, norm.get())
                ? new RuleOutcome.Refused(ParkReason.NO_RULE)
                : RuleOutcome.Charged.of(base(piece, norm.get(), EDITION));
    }

    /** Persons and norm on the first day of the piece. */
    static Optional<NormBasis> normBasis(PieceBasis piece) {
        Consumption own = piece.whole().known();
        if (own != null) {
            for (VolumePiece volume : own.pieces()) {
                if (volume.days().contains(piece.days().from())) {
                    return Optional.ofNullable(volume.norm());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a month of the norm goes beyond the range of the price. */
    static boolean isBeyondTheRange(PieceBasis piece, NormBasis norm) {
        Quantity end = piece.tariff().value().upTo();
        return end != null && norm.persons().value().times(norm.norm().value()).compareTo(end.exact()) > 0;
    }

    /** n × N × T, the fee by the norm, under the clause of {@code edition}. */
    static PieceCharge base(PieceBasis piece, NormBasis norm, Edition edition) {
        Exact month = norm.persons().value().times(norm.norm().value());
        return FEE.charge(
                piece,
                edition,
                month,
                VolumeMethod.NORM,
                piece.whole().own().orElseThrow().ground(),
                norm.persons(),
                norm.norm());
    }
}
