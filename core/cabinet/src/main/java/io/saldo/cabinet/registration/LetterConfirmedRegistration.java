package io.saldo.cabinet.registration;

import io.saldo.cabinet.consent.Consent;
import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.OwnWords;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registration as its interface says. Passwords are hashed outside of units, which stay short. */
final class LetterConfirmedRegistration implements Registration {
    private static final int PRUNED_AT_ONCE = 500;

    private final UnitOfWork<? extends UserBooks> books;
    private final CabinetEnvironment environment;
    private final Mailroom mailroom;
    private final Tickets tickets;

    LetterConfirmedRegistration(UnitOfWork<? extends UserBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.mailroom = new Mailroom(environment);
        this.tickets = new Tickets(environment);
    }

    @Override
    public Outcome<PendingRegistration> register(RegisterCommand command, Origin origin) {
        Optional<Refusal> refusal = formRefusal(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Instant> closed = books.write(store -> environment
                .settings()
                .throttle()
                .admit(
                        store.attempts(),
                        environment.now(),
                        Subject.of(Tried.REGISTRATION_BY_ADDRESS, origin.network())));
        if (closed.isPresent()) {
            return Outcome.refused(Reason.TOO_MANY_TRIES, closed.get());
        }
        PasswordHash hash = environment.hasher().hash(command.password());
        return books.write(store -> Once.only(
                store.commands(),
                new CommandKey("register", command.key()),
                out -> content(command, out),
                () -> hold(store, command, hash, origin),
                pending -> tickets.read(pending.ticket()).orElseThrow() + " " + pending.until(),
                kept -> again(command, kept)));
    }

    private Optional<Refusal> formRefusal(RegisterCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return invalid;
        }
        Contacts contacts = command.contacts();
        return environment
                .passwords()
                .refusal(command.password(), OwnWords.of(new Login(command.login()), contacts))
                .or(() -> command.consent()
                                .equals(environment.settings().consent().edition())
                        ? Optional.empty()
                        : Optional.of(Reason.CONSENT_CHANGED))
                .map(Refusal::of);
    }

    /** Without the password: whatever is kept of it must be slow to guess. */
    private static void content(RegisterCommand command, CanonicalWriter out) {
        out.field("login", command.login())
                .field("surname", command.name().surname())
                .field("name", command.name().name())
                .field("patronymic", command.name().patronymic())
                .field("email", command.email())
                .field("phone", command.phone())
                .field("consent", command.consent());
    }

    private Outcome<PendingRegistration> hold(
            UserBooks store, RegisterCommand command, PasswordHash hash, Origin origin) {
        Instant now = environment.now();
        var login = new Login(command.login());
        store.users().byLogin(login).filter(user -> user.isLapsed(now)).ifPresent(user -> erase(store, user.id(), now));
        Instant until = now.plus(environment.settings().terms().activation());
        var user = new User(
                new UserId(environment.newId()), login, hash, command.contacts(), now, new Standing.Pending(until), 0);
        if (!store.users().add(user)) {
            return Outcome.refused(Reason.LOGIN_TAKEN);
        }
        var consent = environment.settings().consent();
        store.consents().add(new Consent(user.id().value(), consent.edition(), consent.fingerprint(), now, null));
        event(store, EventKind.REGISTERED, user.id(), origin);
        orderLetter(store, user, until, origin);
        return Outcome.done(tickets.of(user, until));
    }

    private PendingRegistration again(RegisterCommand command, String kept) {
        int blank = kept.indexOf(' ');
        return new PendingRegistration(
                tickets.ticket(new UserId(kept.substring(0, blank))),
                new EmailAddress(command.email()).masked(),
                Instant.parse(kept.substring(blank + 1)));
    }

    private void orderLetter(UserBooks store, User user, Instant until, Origin origin) {
        EmailAddress email = user.contacts().email();
        if (!mailroom.admits(store, email, origin)) {
            return;
        }
        ActivationLetter.order(store, mailroom, user, until);
    }

    @Override
    public Outcome<PendingRegistration> sendAgain(String ticket, Origin origin) {
        return books.write(store -> pending(store, ticket).then(user -> {
            Instant until = ((Standing.Pending) user.standing()).until();
            orderLetter(store, user, until, origin);
            return Outcome.done(tickets.of(user, until));
        }));
    }

    @Override
    public Outcome<PendingRegistration> useOtherEmail(OtherEmailCommand command, Origin origin) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        var email = new EmailAddress(command.email());
        return books.write(store -> pending(store, command.ticket()).then(user -> {
            Instant until = ((Standing.Pending) user.standing()).until();
            User changed = user.withContacts(user.contacts().withEmail(email));
            if (store.users().save(changed) != Saved.SAVED) {
                return Outcome.refused(Reason.CHANGED_MEANWHILE);
            }
            // whoever reads the old mailbox has no more say in it
            store.mailTokens().forget(user.id());
            orderLetter(store, changed, until, origin);
            return Outcome.done(tickets.of(changed, until));
        }));
    }

    private Outcome<User> pending(UserBooks store, String ticket) {
        Instant now = environment.now();
        return tickets.read(ticket)
                .flatMap(store.users()::find)
                .filter(user -> user.isPending(now))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.LINK_SPENT));
    }

    @Override
    public Optional<String> awaiting(Token token) {
        Instant now = environment.now();
        return books.read(store -> store.mailTokens()
                .find(token.hash(), Purpose.ACTIVATION)
                .filter(found -> now.isBefore(found.until()))
                .flatMap(found -> store.users().find(found.user()))
                .filter(user -> user.isPending(now))
                .map(user -> user.contacts().email().masked()));
    }

    @Override
    public Outcome<Acknowledged> activate(Token token, Origin origin) {
        return books.write(store -> used(store, token, Purpose.ACTIVATION).then(user -> {
            Instant now = environment.now();
            Saved saved = store.users().save(user.activated(now));
            if (saved == Saved.EMAIL_TAKEN) {
                return Outcome.refused(Reason.EMAIL_HAS_CABINET);
            }
            if (saved == Saved.STALE) {
                return Outcome.refused(Reason.CHANGED_MEANWHILE);
            }
            store.mailTokens().forget(user.id());
            event(store, EventKind.ACTIVATED, user.id(), origin);
            return Outcome.done(new Acknowledged(now));
        }));
    }

    @Override
    public Outcome<Acknowledged> disown(Token token) {
        return books.write(store -> used(store, token, Purpose.DISOWN).then(user -> {
            Instant now = environment.now();
            erase(store, user.id(), now);
            return Outcome.done(new Acknowledged(now));
        }));
    }

    private Outcome<User> used(UserBooks store, Token token, Purpose purpose) {
        Instant now = environment.now();
        Optional<MailToken> used = store.mailTokens().use(token.hash(), purpose);
        return used.filter(found -> now.isBefore(found.until()))
                .flatMap(found -> store.users().find(found.user()))
                .filter(user -> user.isPending(now))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.LINK_SPENT));
    }

    @Override
    public int prune() {
        Instant now = environment.now();
        return books.write(store -> {
            List<User> lapsed = store.users().lapsed(now, PRUNED_AT_ONCE);
            lapsed.forEach(user -> erase(store, user.id(), now));
            store.mailTokens().prune(now);
            return lapsed.size();
        });
    }

    private static void erase(UserBooks store, UserId user, Instant now) {
        store.mailTokens().forget(user);
        store.events().erase(user.value());
        store.consents().withdraw(user.value(), now);
        store.users().erase(user);
    }

    private void event(UserBooks store, EventKind kind, UserId user, Origin origin) {
        store.events().add(new SecurityEvent(user.value(), environment.now(), kind, user.value(), origin, ""));
    }
}
