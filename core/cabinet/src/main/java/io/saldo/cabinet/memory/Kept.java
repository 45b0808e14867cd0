package io.saldo.cabinet.memory;

import io.saldo.cabinet.appeal.Appeal;
import io.saldo.cabinet.appeal.AppealEntry;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.mailing.Bounce;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestStep;
import io.saldo.cabinet.session.Session;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.staff.Deed;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffMember;
import io.saldo.cabinet.staff.StaffSession;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is kept, in the order it was added. */
final class Kept {
    final Map<UserId, User> users;
    final List<MailToken> mailTokens;
    final Map<SessionId, Session> sessions;
    final Map<LinkId, AccountLink> links;
    final Map<Window, Integer> attempts;
    final List<SecurityEvent> events;
    final List<Consent> consents;
    final Map<AppealId, Appeal> appeals;
    final Map<AppealId, List<AppealEntry>> threads;
    final Map<AttachmentId, byte[]> files;
    final Map<RequestId, PaidRequest> requests;
    final Map<RequestId, List<RequestStep>> steps;
    final Map<String, Integer> numbers;
    final Map<CommandKey, Command> commands;
    final Map<String, Message> outbox;
    final Map<StaffId, StaffMember> staff;
    final Map<TokenHash, StaffSession> staffSessions;
    final List<Deed> deeds;
    final Map<AccountRef, Integer> editions;
    final Set<Wish> wishes;
    final Map<UserId, Bounce> bounces;

    /** One counter. */
    record Window(Subject subject, Instant begun) {}

    /** A key and what came of it; no result while its own unit runs. */
    record Command(Fingerprint content, @Nullable String result) {}

    Kept() {
        users = new LinkedHashMap<>();
        mailTokens = new ArrayList<>();
        sessions = new LinkedHashMap<>();
        links = new LinkedHashMap<>();
        attempts = new LinkedHashMap<>();
        events = new ArrayList<>();
        consents = new ArrayList<>();
        appeals = new LinkedHashMap<>();
        threads = new LinkedHashMap<>();
        files = new LinkedHashMap<>();
        requests = new LinkedHashMap<>();
        steps = new LinkedHashMap<>();
        numbers = new LinkedHashMap<>();
        commands = new LinkedHashMap<>();
        outbox = new LinkedHashMap<>();
        staff = new LinkedHashMap<>();
        staffSessions = new LinkedHashMap<>();
        deeds = new ArrayList<>();
        editions = new LinkedHashMap<>();
        wishes = new LinkedHashSet<>();
        bounces = new LinkedHashMap<>();
    }

    private Kept(Kept other) {
        users = new LinkedHashMap<>(other.users);
        mailTokens = new ArrayList<>(other.mailTokens);
        sessions = new LinkedHashMap<>(other.sessions);
        links = new LinkedHashMap<>(other.links);
        attempts = new LinkedHashMap<>(other.attempts);
        events = new ArrayList<>(other.events);
        consents = new ArrayList<>(other.consents);
        appeals = new LinkedHashMap<>(other.appeals);
        threads = new LinkedHashMap<>(other.threads);
        files = new LinkedHashMap<>(other.files);
        requests = new LinkedHashMap<>(other.requests);
        steps = new LinkedHashMap<>(other.steps);
        numbers = new LinkedHashMap<>(other.numbers);
        commands = new LinkedHashMap<>(other.commands);
        outbox = new LinkedHashMap<>(other.outbox);
        staff = new LinkedHashMap<>(other.staff);
        staffSessions = new LinkedHashMap<>(other.staffSessions);
        deeds = new ArrayList<>(other.deeds);
        editions = new LinkedHashMap<>(other.editions);
        wishes = new LinkedHashSet<>(other.wishes);
        bounces = new LinkedHashMap<>(other.bounces);
    }

    Kept copy() {
        return new Kept(this);
    }

    /** Everything as text, for whoever looks for what should be gone. */
    String dump() {
        return String.join(
                "\n",
                users.values().stream()
                        .map(user -> user.id() + " " + user.login() + " "
                                + user.password().text() + " "
                                + user.contacts().name().surname() + " "
                                + user.contacts().name().name() + " "
                                + user.contacts().name().patronymic() + " "
                                + user.contacts().email().value() + " "
                                + user.contacts().phone().value())
                        .toList()
                        .toString(),
                mailTokens.stream()
                        .map(token -> {
                            var email = token.email();
                            return token.hash().hex() + " " + token.purpose() + " "
                                    + (email == null ? "" : email.value());
                        })
                        .toList()
                        .toString(),
                sessions.values().toString(),
                links.values().toString(),
                attempts.toString(),
                events.toString(),
                consents.toString(),
                appeals.values().stream()
                        .map(each -> each + " " + each.author() + " " + each.subject() + " "
                                + written(each.replyTo().email()) + " "
                                + written(each.replyTo().phone()))
                        .toList()
                        .toString(),
                threads.values().stream()
                        .flatMap(List::stream)
                        .map(each -> each + " " + each.by() + " " + each.text() + " " + each.files())
                        .toList()
                        .toString(),
                requests.values().stream()
                        .map(each -> each + " " + each.author() + " " + each.address() + " " + each.wished() + " "
                                + written(each.phone()))
                        .toList()
                        .toString(),
                steps.values().toString(),
                commands.toString(),
                outbox.values().toString(),
                staff.values().stream()
                        .map(each -> each + " " + each.password().text())
                        .toList()
                        .toString(),
                staffSessions.toString(),
                deeds.toString(),
                wishes.toString(),
                bounces.entrySet().stream()
                        .map(each ->
                                each.getKey() + " " + each.getValue().email().value() + " "
                                        + each.getValue().reason())
                        .toList()
                        .toString());
    }

    private static String written(@Nullable EmailAddress email) {
        return email == null ? "" : email.value();
    }

    private static String written(@Nullable Phone phone) {
        return phone == null ? "" : phone.value();
    }
}
