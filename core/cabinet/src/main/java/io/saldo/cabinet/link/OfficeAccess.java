package io.saldo.cabinet.link;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.DebtorId;
import java.time.Instant;

/**
 * The organization looks at an account of its own as a resident sees it: reading and nothing else. Who may is decided
 * by whoever asks: the desk of staff, and the writer of letters. A test of the build sees to it that nobody else asks.
 */
public final class OfficeAccess {
    private static final String NOBODY = "0".repeat(32);

    private OfficeAccess() {}

    /** Whether whoever looks still may. */
    public interface Standing {
        Outcome<?> in(LinkBooks books);
    }

    /** An account with the months of one debtor. */
    public static LinkedAccount open(AccountRef account, DebtorId debtor, Standing standing) {
        var link = new AccountLink(
                new LinkId(NOBODY), new UserId(NOBODY), account, debtor, ProofKind.CODE, Instant.EPOCH, null);
        return new LinkedAccount(standing, link);
    }
}
