package io.saldo.billing.charge;

import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Heating by the common meter, no premises having a meter of their own.
 *
 * <p>{@code P = [V × T]}: V the premises' part of the heat of the house in Gcal, the heat of common rooms included ({@link io.saldo.metering.house.HeatDistribution}); T roubles
 * a Gcal. Rules 354, прил. 2, ф. 3, in force in this wording from 01.01.2019. Paid in the heating season; even payment is another rule.
 */
final class HeatingCharge extends ClauseRule {
    private static final Edition EDITION = new Edition(
            "heatingCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 3"),
            DateRange.from(LocalDate.of(2019, 1, 1)),
            Confirmation.SOURCED);

    HeatingCharge() {
        super(EDITION, ServiceKind.HEATING);
    }

    /** A room of a communal flat shares what its flat gets, by other formulas (п. 50). */
    @Override
    public boolean covers(ServiceCase given) {
        return given.premises().kind() != PremisesKind.COMMUNAL_ROOM;
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        return Stream.empty();
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        return ofShare(piece, EDITION, VolumeMethod.COMMON_METER);
    }

    /** The fee for a part in a distribution of the house, which covers the whole month. */
    static RuleOutcome ofShare(PieceBasis piece, Edition edition, VolumeMethod method) {
        Optional<Distribution.Share> share = piece.volumes().share();
        if (share.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece,
                edition,
                share.get().volume(),
                share.get().derivation(),
                piece.period().days(),
                method));
    }
}
