package io.saldo.cabinet.profile;

import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.request.RequestView;
import io.saldo.cabinet.session.SessionView;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The profile as its interface says. */
final class StoredProfile implements Profile {
    private static final int WHOLE_JOURNAL = 10_000;

    private final UnitOfWork<? extends ProfileBooks> books;
    private final CabinetEnvironment environment;
    private final PasswordAgain again;
    private final Mailroom mailroom;

    StoredProfile(UnitOfWork<? extends ProfileBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.again = new PasswordAgain(books, environment);
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public Outcome<Acknowledged> changeContacts(SignedInUser user, ChangeContactsCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        NameFields name = command.name();
        return books.write(store -> user.in(store)
                .then(known -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("change-contacts", command.key()),
                        out -> out.field("user", known.id())
                                .field("surname", name.surname())
                                .field("name", name.name())
                                .field("patronymic", name.patronymic())
                                .field("phone", command.phone()),
                        () -> {
                            var contacts = new Contacts(
                                    name.personName(), known.contacts().email(), Phone.of(command.phone()));
                            if (store.users().save(known.withContacts(contacts)) != Saved.SAVED) {
                                return Outcome.refused(Reason.CHANGED_MEANWHILE);
                            }
                            event(store, EventKind.CONTACTS_CHANGED, known, user.origin());
                            return Outcome.done(new Acknowledged(environment.now()));
                        })));
    }

    @Override
    public Outcome<Acknowledged> changeEmail(SignedInUser user, ChangeEmailCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        var email = new EmailAddress(command.email());
        return again.ask(user, command.password())
                .then(answer -> books.write(store -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("change-email", command.key()),
                        out -> out.field("user", user.id()).field("email", command.email()),
                        () -> answer.in(store, user).then(known -> askForEmail(store, known, email, user.origin())))));
    }

    private Outcome<Acknowledged> askForEmail(ProfileBooks store, User user, EmailAddress email, Origin origin) {
        Instant now = environment.now();
        if (mailroom.admits(store, email, origin)) {
            Instant until = now.plus(environment.settings().terms().letter());
            boolean taken = store.users()
                    .byEmail(email)
                    .filter(other -> !other.id().equals(user.id()))
                    .isPresent();
            store.mailTokens().forget(user.id(), Purpose.EMAIL_CHANGE);
            mailroom.order(
                    store,
                    taken ? LetterKind.EMAIL_CHANGE_TAKEN : LetterKind.EMAIL_CHANGE,
                    user.id(),
                    email,
                    until,
                    "");
            mailroom.order(
                    store,
                    LetterKind.EMAIL_CHANGE_NOTICE,
                    user.id(),
                    user.contacts().email(),
                    until,
                    "");
        }
        event(store, EventKind.EMAIL_CHANGE_ASKED, user, origin);
        return Outcome.done(new Acknowledged(now));
    }

    @Override
    public Optional<String> awaiting(Token token) {
        Instant now = environment.now();
        return books.read(store -> store.mailTokens()
                .find(token.hash(), Purpose.EMAIL_CHANGE)
                .filter(found -> now.isBefore(found.until()))
                .flatMap(found -> Optional.ofNullable(found.email()))
                .map(EmailAddress::masked));
    }

    @Override
    public Outcome<Acknowledged> confirmEmail(Token token, Origin origin) {
        return books.write(store -> confirmEmail(store, token, origin));
    }

    private Outcome<Acknowledged> confirmEmail(ProfileBooks store, Token token, Origin origin) {
        Instant now = environment.now();
        Optional<MailToken> used =
                store.mailTokens().use(token.hash(), Purpose.EMAIL_CHANGE).filter(found -> now.isBefore(found.until()));
        EmailAddress email = used.map(MailToken::email).orElse(null);
        Optional<User> found =
                used.flatMap(kept -> store.users().find(kept.user())).filter(User::isActive);
        return email == null || found.isEmpty()
                ? Outcome.refused(Reason.LINK_SPENT)
                : confirm(store, found.get(), email, origin, now);
    }

    private Outcome<Acknowledged> confirm(
            ProfileBooks store, User user, EmailAddress email, Origin origin, Instant now) {
        Saved saved = store.users().save(user.withContacts(user.contacts().withEmail(email)));
        if (saved == Saved.EMAIL_TAKEN) {
            return Outcome.refused(Reason.EMAIL_HAS_CABINET);
        }
        if (saved == Saved.STALE) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        store.mailTokens().forget(user.id());
        store.bounces().forget(user.id());
        event(store, EventKind.EMAIL_CHANGED, user, origin);
        mailroom.order(
                store, LetterKind.EMAIL_CHANGED, user.id(), user.contacts().email(), now, "");
        return Outcome.done(new Acknowledged(now));
    }

    @Override
    public Outcome<Acknowledged> keepEmail(Token token) {
        Instant now = environment.now();
        return books.write(store -> {
            Optional<MailToken> used = store.mailTokens()
                    .use(token.hash(), Purpose.EMAIL_KEEP)
                    .filter(found -> now.isBefore(found.until()));
            if (used.isEmpty()) {
                return Outcome.refused(Reason.LINK_SPENT);
            }
            store.mailTokens().forget(used.get().user(), Purpose.EMAIL_CHANGE);
            return Outcome.done(new Acknowledged(now));
        });
    }

    @Override
    public Outcome<List<SecurityEvent>> journal(SignedInUser user, int atMost) {
        return books.read(store -> user.in(store)
                .then(known -> Outcome.done(store.events().latest(known.id().value(), atMost))));
    }

    @Override
    public Outcome<OwnData> export(SignedInUser user) {
        return books.read(store -> user.in(store)
                .then(known -> Outcome.done(new OwnData(
                        known.login().value(),
                        known.contacts(),
                        known.registered(),
                        store.consents().of(known.id().value()),
                        store.links().of(known.id()),
                        store.sessions().of(known.id()).stream()
                                .map(session -> new SessionView(
                                        session.id(),
                                        session.origin(),
                                        session.begun(),
                                        session.seen(),
                                        session.remembered(),
                                        session.id().equals(user.session())))
                                .toList(),
                        store.events().latest(known.id().value(), WHOLE_JOURNAL),
                        store.wishes().of(known.id()),
                        correspondence(store, known)))));
    }

    private static OwnData.Correspondence correspondence(ProfileBooks store, User user) {
        return new OwnData.Correspondence(
                store.appeals().of(user.id()).stream()
                        .map(appeal -> new AppealView(appeal, store.appeals().thread(appeal.id())))
                        .toList(),
                store.requests().of(user.id()).stream()
                        .map(request ->
                                new RequestView(request, store.requests().steps(request.id())))
                        .toList());
    }

    @Override
    public Outcome<Acknowledged> erase(SignedInUser user, EraseUserCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return again.ask(user, command.password())
                .then(answer ->
                        books.write(store -> answer.in(store, user).then(known -> Outcome.done(erase(store, known)))));
    }

    private Acknowledged erase(ProfileBooks store, User user) {
        Instant now = environment.now();
        String id = user.id().value();
        for (AccountLink link : store.links().of(user.id())) {
            store.links().end(link.id(), new LinkEnd(now, LinkEnd.Cause.USER_ERASED, id));
        }
        store.sessions().endOthers(user.id(), null);
        store.mailTokens().forget(user.id());
        store.events().erase(id);
        store.wishes().erase(user.id());
        store.bounces().forget(user.id());
        store.consents().withdraw(id, now);
        store.users().erase(user.id());
        mailroom.order(store, LetterKind.ERASED, user.id(), user.contacts().email(), now, "");
        return new Acknowledged(now);
    }

    private void event(UserBooks store, EventKind kind, User user, Origin origin) {
        String id = user.id().value();
        store.events().add(new SecurityEvent(id, environment.now(), kind, id, origin, ""));
    }
}
