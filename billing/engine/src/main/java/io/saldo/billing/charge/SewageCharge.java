package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sewage without a meter of its own, by the volume of cold water.
 *
 * <p>{@code P = [V × T]}: V the cold water in m³, by meter, average or norm; never raised by a multiplying factor; T roubles a m³. For a part of the days the volume covers
 * {@code × d ÷ Dv}. Rules 354, прил. 2, ф. 1, 4 (that sewage is the sum of the waters is generally known; no source is cited), in force
 * from 01.09.2012. The house has cold water only; hot water joins the sum with its service.
 */
final class SewageCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "sewageCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1, 4"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    SewageCharge() {
        super(EDITION, ServiceKind.SEWAGE);
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        boolean byNorm =
                given.volumes().own().filter(own -> own.method().isNorm()).isPresent();
        return byNorm ? Stream.of(given.premises().occupancy(), given.service().norm()) : Stream.empty();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<VolumePiece> volume = piece.volumes()
                .own()
                .flatMap(own -> own.pieces().stream()
                        .filter(part -> part.days().contains(piece.days().from()))
                        .findFirst());
        if (volume.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        VolumePiece water = volume.get();
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece, EDITION, water.volume(), water.derivation(), water.days().days(), VolumeMethod.OTHER_SERVICE));
    }
}
