package io.saldo.cabinet.link;

/**
 * What a linked user may do. It follows from the proof and from whose account it is today:
 *
 * <table>
 * <caption>Roles</caption>
 * <tr><th>role</th><th>proved by</th><th>its debtor holds the account today</th><th>only months of his own
 * debt</th><th>submits, orders, asks</th>
 * <th>sees and ends the links of others</th></tr>
 * <tr><td>HOLDER</td><td>code</td><td>yes</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>VIEWER</td><td>sum</td><td>yes</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>FORMER</td><td>either</td><td>no</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>OFFICE</td><td>nothing</td><td>–</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * OFFICE is no link of anybody: the organization looks at an account of its own ({@link OfficeAccess}). Paying is open
 * to the others: a debt stays with the debtor who incurred it.
 */
public enum LinkRole {
    HOLDER(false, true, true),
    VIEWER(false, true, false),
    FORMER(true, false, false),
    OFFICE(false, false, false);

    private final boolean ownDebtOnly;
    private final boolean submits;
    private final boolean endsLinks;

    LinkRole(boolean ownDebtOnly, boolean submits, boolean endsLinks) {
        this.ownDebtOnly = ownDebtOnly;
        this.submits = submits;
        this.endsLinks = endsLinks;
    }

    static LinkRole of(ProofKind proof, boolean holdsToday) {
        if (!holdsToday) {
            return FORMER;
        }
        return proof == ProofKind.CODE ? HOLDER : VIEWER;
    }

    /** Sees the months of the debt of the link's debtor and nothing else. */
    public boolean ownDebtOnly() {
        return ownDebtOnly;
    }

    /** Submits readings, orders services, asks for recalculations. */
    public boolean submits() {
        return submits;
    }

    /** Sees who else sees the account, and ends their links. */
    public boolean endsLinks() {
        return endsLinks;
    }
}
