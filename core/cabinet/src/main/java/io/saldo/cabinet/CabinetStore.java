package io.saldo.cabinet;

import io.saldo.cabinet.consent.ConsentStore;
import io.saldo.cabinet.event.EventStore;
import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.link.LinkStore;
import io.saldo.cabinet.session.SessionStore;
import io.saldo.cabinet.throttle.Attempts;
import io.saldo.cabinet.user.MailTokenStore;
import io.saldo.cabinet.user.UserStore;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;

/** All ports of the cabinet, inside one unit. */
public record CabinetStore(
        UserStore users,
        MailTokenStore mailTokens,
        SessionStore sessions,
        LinkStore links,
        Attempts attempts,
        EventStore events,
        ConsentStore consents,
        CommandLog commands,
        Outbox outbox)
        implements LinkBooks {}
