package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.appeal.AppealStore;
import io.saldo.cabinet.appeal.AttachmentStore;
import io.saldo.cabinet.consent.ConsentStore;
import io.saldo.cabinet.event.EventStore;
import io.saldo.cabinet.link.CodeEditionStore;
import io.saldo.cabinet.link.LinkStore;
import io.saldo.cabinet.mailing.BounceStore;
import io.saldo.cabinet.mailing.WishStore;
import io.saldo.cabinet.number.Numbers;
import io.saldo.cabinet.request.RequestStore;
import io.saldo.cabinet.session.SessionStore;
import io.saldo.cabinet.staff.DeedStore;
import io.saldo.cabinet.staff.StaffSessionStore;
import io.saldo.cabinet.staff.StaffStore;
import io.saldo.cabinet.throttle.Attempts;
import io.saldo.cabinet.user.MailTokenStore;
import io.saldo.cabinet.user.UserStore;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;

/** The ports of one unit; the log of commands knows which keys its unit took first, and so there is one. */
record JdbcPorts(OpenUnit unit, CommandLog commands, Outbox outbox) implements CabinetStore {
    static JdbcPorts of(OpenUnit unit, String owner) {
        return new JdbcPorts(unit, unit.commands(owner), unit.outbox(owner));
    }

    @Override
    public UserStore users() {
        return new JdbcUsers(unit);
    }

    @Override
    public MailTokenStore mailTokens() {
        return new JdbcMailTokens(unit);
    }

    @Override
    public SessionStore sessions() {
        return new JdbcSessions(unit);
    }

    @Override
    public LinkStore links() {
        return new JdbcLinks(unit);
    }

    @Override
    public Attempts attempts() {
        return new JdbcAttempts(unit);
    }

    @Override
    public EventStore events() {
        return new JdbcEvents(unit);
    }

    @Override
    public ConsentStore consents() {
        return new JdbcConsents(unit);
    }

    @Override
    public AppealStore appeals() {
        return new JdbcAppeals(unit);
    }

    @Override
    public AttachmentStore attachments() {
        return new JdbcAttachments(unit);
    }

    @Override
    public RequestStore requests() {
        return new JdbcRequests(unit);
    }

    @Override
    public Numbers numbers() {
        return new JdbcNumbers(unit);
    }

    @Override
    public CodeEditionStore codeEditions() {
        return new JdbcCodeEditions(unit);
    }

    @Override
    public StaffStore staff() {
        return new JdbcStaff(unit);
    }

    @Override
    public StaffSessionStore staffSessions() {
        return new JdbcStaffSessions(unit);
    }

    @Override
    public DeedStore deeds() {
        return new JdbcDeeds(unit);
    }

    @Override
    public WishStore wishes() {
        return new JdbcWishes(unit);
    }

    @Override
    public BounceStore bounces() {
        return new JdbcBounces(unit);
    }
}
