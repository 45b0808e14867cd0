package io.saldo.spi.page;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import org.jspecify.annotations.Nullable;

/** All of a posted line but its id and amount. */
public record LineExplanation(
        PartyId performer,
        PartyId payee,
        LineBasis basis,
        Exact unrounded,
        Derivation derivation,
        @Nullable Cause cause) {
    public static LineExplanation of(Line line) {
        return new LineExplanation(
                line.performer(), line.payee(), line.basis(), line.unrounded(), line.derivation(), line.cause());
    }

    /** The line, with what its row keeps. */
    public Line line(PostedRow row) {
        return new Line(row.id(), performer, payee, basis, unrounded, row.amount(), derivation, cause);
    }
}
