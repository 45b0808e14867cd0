package io.saldo.cabinet.memory;

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
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;

/** The ports of one unit. */
record MemoryPorts(MemoryUnit unit) implements CabinetStore {
    @Override
    public UserStore users() {
        return new MemoryUsers(unit);
    }

    @Override
    public MailTokenStore mailTokens() {
        return new MemoryMailTokens(unit);
    }

    @Override
    public SessionStore sessions() {
        return new MemorySessions(unit);
    }

    @Override
    public LinkStore links() {
        return new MemoryLinks(unit);
    }

    @Override
    public Attempts attempts() {
        return new MemoryAttempts(unit);
    }

    @Override
    public EventStore events() {
        return new MemoryEvents(unit);
    }

    @Override
    public ConsentStore consents() {
        return new MemoryConsents(unit);
    }

    @Override
    public AppealStore appeals() {
        return new MemoryAppeals(unit);
    }

    @Override
    public AttachmentStore attachments() {
        return new MemoryAttachments(unit);
    }

    @Override
    public RequestStore requests() {
        return new MemoryRequests(unit);
    }

    @Override
    public CodeEditionStore codeEditions() {
        return new MemoryCodeEditions(unit);
    }

    @Override
    public StaffStore staff() {
        return new MemoryStaff(unit);
    }

    @Override
    public StaffSessionStore staffSessions() {
        return new MemoryStaffSessions(unit);
    }

    @Override
    public DeedStore deeds() {
        return new MemoryDeeds(unit);
    }

    @Override
    public WishStore wishes() {
        return new MemoryWishes(unit);
    }

    @Override
    public BounceStore bounces() {
        return new MemoryBounces(unit);
    }

    @Override
    public Numbers numbers() {
        return unit;
    }

    @Override
    public CommandLog commands() {
        return unit;
    }

    @Override
    public Outbox outbox() {
        return unit;
    }
}
