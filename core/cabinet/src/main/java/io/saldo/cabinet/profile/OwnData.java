package io.saldo.cabinet.profile;

import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.request.RequestView;
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
        List<SecurityEvent> journal,
        List<Wish> wishes,
        Correspondence letters) {

    /** What the user has asked and ordered, the newest first, whatever became of the links. */
    public record Correspondence(List<AppealView> appeals, List<RequestView> requests) {
        public Correspondence {
            appeals = List.copyOf(appeals);
            requests = List.copyOf(requests);
        }

        @Override
        public String toString() {
            return "Correspondence";
        }
    }

    public OwnData {
        consents = List.copyOf(consents);
        links = List.copyOf(links);
        sessions = List.copyOf(sessions);
        journal = List.copyOf(journal);
        wishes = List.copyOf(wishes);
    }

    @Override
    public String toString() {
        return "OwnData";
    }
}
