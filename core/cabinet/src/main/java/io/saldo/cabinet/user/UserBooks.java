package io.saldo.cabinet.user;

import io.saldo.cabinet.consent.ConsentStore;
import io.saldo.cabinet.event.EventStore;
import io.saldo.cabinet.throttle.Attempts;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Outbox;

/** The ports that services of users work with, inside one unit. */
public interface UserBooks {
    UserStore users();

    MailTokenStore mailTokens();

    Attempts attempts();

    EventStore events();

    ConsentStore consents();

    CommandLog commands();

    Outbox outbox();
}
