package io.saldo.cabinet.link;

import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.DebtorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user sees an account. Rows only grow an end; none is taken away.
 *
 * @param debtor whose papers proved it
 * @param end null while it stands
 */
public record AccountLink(
        LinkId id,
        UserId user,
        AccountRef account,
        DebtorId debtor,
        ProofKind proof,
        Instant since,
        @Nullable LinkEnd end) {

    public boolean stands() {
        return end == null;
    }
}
