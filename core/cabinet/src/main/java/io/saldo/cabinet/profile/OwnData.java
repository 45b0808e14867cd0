package io.saldo.cabinet.profile;

import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.session.SessionView;
import io.saldo.cabinet.user.Contacts;
import java.time.Instant;
import java.util.List;

/** «Скачать мои данные»: all that the cabinet keeps of a user, but for secrets. */
public record OwnData(
        String login,
        Contacts contacts,
        Instant registered,
        List<Consent> consents,
        List<AccountLink> links,
        List<SessionView> sessions,
        List<SecurityEvent> journal) {
    public OwnData {
        consents = List.copyOf(consents);
        links = List.copyOf(links);
        sessions = List.copyOf(sessions);
        journal = List.copyOf(journal);
    }

    @Override
    public String toString() {
        return "OwnData";
    }
}
