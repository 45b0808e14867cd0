package io.saldo.cabinet.link;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.account.DebtorId;

/**
 * An account that one user may see, for one request: given by {@link AccountLinks#open} and made by nobody else. It is
 * never stored and never written out. Who takes one asks it first, in the unit of the command, whether the link still
 * stands.
 */
public final class LinkedAccount {
    private final SignedInUser user;
    private final AccountLink link;
    private final LinkRole role;

    LinkedAccount(SignedInUser user, AccountLink link, LinkRole role) {
        this.user = user;
        this.link = link;
        this.role = role;
    }

    public SignedInUser user() {
        return user;
    }

    public AccountRef account() {
        return link.account();
    }

    /** Whose papers proved the link; with {@link LinkRole#ownDebtOnly()} the only debtor whose months may be shown. */
    public DebtorId debtor() {
        return link.debtor();
    }

    public LinkRole role() {
        return role;
    }

    /**
     * The link as it is in this unit: {@code SESSION_ENDED} where the session is over, {@code NOT_FOUND} where the link
     * is.
     */
    public Outcome<AccountLink> in(LinkBooks books) {
        return user.in(books)
                .then(known -> books.links()
                        .find(link.id())
                        .filter(found -> found.stands() && found.user().equals(known.id()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
    }

    @Override
    public String toString() {
        return "LinkedAccount " + link.id();
    }
}
