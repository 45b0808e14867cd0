package io.saldo.cabinet.link;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.kernel.account.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * An account that one user may see, for one request: given by {@link AccountLinks#open} and made by nobody else; what
 * {@link OfficeAccess} makes for the organization can only be read. It is never stored and never written out. Who takes
 * one asks it first, in the unit of the command, whether the link still stands.
 */
public final class LinkedAccount {
    private final @Nullable SignedInUser user;
    private final OfficeAccess.@Nullable Standing office;
    private final AccountLink link;
    private final LinkRole role;

    LinkedAccount(SignedInUser user, AccountLink link, LinkRole role) {
        this.user = user;
        this.office = null;
        this.link = link;
        this.role = role;
    }

    LinkedAccount(OfficeAccess.Standing office, AccountLink link) {
        this.user = null;
        this.office = office;
        this.link = link;
        this.role = LinkRole.OFFICE;
    }

    /**
     * Who sees it.
     *
     * @throws IllegalStateException where that is the organization
     */
    public SignedInUser user() {
        SignedInUser known = user;
        if (known == null) {
            throw new IllegalStateException("the organization itself looks at " + link.account());
        }
        return known;
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
     * is, {@code NOT_ALLOWED} to the organization: it does nothing in the name of a resident.
     */
    public Outcome<AccountLink> in(LinkBooks books) {
        SignedInUser known = user;
        return known == null
                ? Outcome.refused(Reason.NOT_ALLOWED)
                : known.in(books)
                        .then(found -> books.links()
                                .find(link.id())
                                .filter(each -> each.stands() && each.user().equals(found.id()))
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
    }

    /** Whether the account may still be looked at, in this unit; refused as {@link #in}, or as the office says. */
    public Outcome<?> seen(LinkBooks books) {
        OfficeAccess.Standing known = office;
        return known == null ? in(books) : known.in(books);
    }

    @Override
    public String toString() {
        return "LinkedAccount " + link.id();
    }
}
