package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.token.TokenHash;

/**
 * The member of staff of one request, as {@link StaffSessions} has found him. Nobody else can make one; it is never
 * stored and never written out.
 */
public final class SignedInStaff {
    private final StaffMember member;
    private final TokenHash session;
    private final Origin origin;

    SignedInStaff(StaffMember member, TokenHash session, Origin origin) {
        this.member = member;
        this.session = session;
        this.origin = origin;
    }

    public StaffId id() {
        return member.id();
    }

    public String name() {
        return member.name();
    }

    public String login() {
        return member.login().value();
    }

    public StaffRole role() {
        return member.role();
    }

    /** Whether a password is to be chosen before anything else. */
    public boolean mustChoose() {
        return member.mustChoose();
    }

    /** Where this request came from. */
    public Origin origin() {
        return origin;
    }

    TokenHash session() {
        return session;
    }

    /** The member as he is in this unit, in the role of the request and while the session stands. */
    public Outcome<StaffMember> in(StaffBooks books) {
        return books.staffSessions()
                .find(session)
                .filter(found -> found.staff().equals(member.id()))
                .flatMap(found -> books.staff().find(member.id()))
                .filter(found -> found.active() && found.role() == member.role())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.SESSION_ENDED));
    }

    @Override
    public String toString() {
        return "SignedInStaff " + member.id();
    }
}
