package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.house.Distribution;
import java.util.List;
import java.util.Optional;

/** What the rules have in common that charge a part in a distribution of the house, which covers the whole month. */
abstract class ShareRule extends ClauseRule {
    ShareRule(Edition edition, ServiceKind... services) {
        super(edition, services);
    }

    /** A room of a communal flat shares what its flat gets (п. 50): by itself, its flat not told, it has no part. */
    @Override
    public final boolean concerns(PremisesKind kind) {
        return kind != PremisesKind.COMMUNAL_ROOM;
    }

    @Override
    public final boolean covers(ServiceCase given) {
        return given.volumes().share().filter(share -> fits(given, share)).isPresent();
    }

    /** Whether a part is one of those that the clause is about. */
    boolean fits(ServiceCase given, Distribution.Share share) {
        return true;
    }

    /** How a document calls a part. */
    VolumeMethod method(Distribution.Share share) {
        return share.metered() ? VolumeMethod.COMMON_METER : VolumeMethod.NORM;
    }

    @Override
    public final List<Spans<?>> cuts(ServiceCase given) {
        return List.of();
    }

    @Override
    public final RuleOutcome charge(PieceBasis piece) {
        Optional<Distribution.Share> share = piece.volumes().share();
        Ground ground = piece.volumes().house();
        if (share.isEmpty() || ground == null) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        return RuleOutcome.Charged.of(VolumeFee.charge(
                piece,
                edition(),
                share.get().volume(),
                share.get().derivation(),
                piece.period().days(),
                method(share.get()),
                List.of(ground)));
    }
}
