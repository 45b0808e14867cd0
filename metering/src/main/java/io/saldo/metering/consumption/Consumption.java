package io.saldo.metering.consumption;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import java.util.List;

/** What premises consumed of a resource in a month: pieces in order of days, none overlapping another. */
public record Consumption(PremisesId premises, Resource resource, ConsumptionMethod method, List<VolumePiece> pieces) {
    public Consumption {
        pieces = List.copyOf(pieces);
    }

    public Exact total() {
        Exact total = Exact.ZERO;
        for (VolumePiece piece : pieces) {
            total = total.plus(piece.volume());
        }
        return total;
    }
}
