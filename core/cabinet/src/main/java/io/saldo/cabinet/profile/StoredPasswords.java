package io.saldo.cabinet.profile;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.session.SessionBooks;
import io.saldo.cabinet.session.SignInName;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.OwnWords;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passwords as their interface says. */
final class StoredPasswords implements Passwords {
    private final UnitOfWork<? extends SessionBooks> books;
    private final CabinetEnvironment environment;
    private final PasswordAgain again;
    private final Mailroom mailroom;

    StoredPasswords(UnitOfWork<? extends SessionBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.again = new PasswordAgain(books, environment);
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public Outcome<Acknowledged> change(SignedInUser user, ChangePasswordCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return again.ask(user, command.current()).then(answer -> {
            Optional<Reason> weak = environment
                    .passwords()
                    .refusal(
                            command.next(),
                            OwnWords.of(answer.user().login(), answer.user().contacts()));
            if (weak.isPresent()) {
                return Outcome.refused(weak.get());
            }
            PasswordHash hash = environment.hasher().hash(command.next());
            return books.write(store -> Once.acknowledged(
                    store.commands(),
                    new CommandKey("change-password", command.key()),
                    out -> out.field("user", user.id()).field("endOthers", command.endOthers()),
                    () -> answer.in(store, user).then(known -> {
                        if (command.endOthers()) {
                            store.sessions().endOthers(known.id(), user.session());
                        }
                        return save(store, known, hash, EventKind.PASSWORD_CHANGED, user.origin());
                    })));
        });
    }

    private Outcome<Acknowledged> save(UserBooks store, User user, PasswordHash hash, EventKind event, Origin origin) {
        if (store.users().save(user.withPassword(hash)) != Saved.SAVED) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        // whoever asked for these may be the reason why the password changes
        store.mailTokens().forget(user.id(), Purpose.PASSWORD_RESET);
        store.mailTokens().forget(user.id(), Purpose.EMAIL_CHANGE);
        Instant now = environment.now();
        event(store, event, user, origin);
        mailroom.order(store, LetterKind.PASSWORD_CHANGED, user.id(), now, "");
        return Outcome.done(new Acknowledged(now));
    }

    @Override
    public Outcome<Acknowledged> requestReset(RequestResetCommand command, Origin origin) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        SignInName name = SignInName.of(command.name());
        Instant now = environment.now();
        return books.write(store -> {
            Optional<User> user = name.find(store.users()).filter(User::isActive);
            // a letter that nobody gets counts like one that somebody does
            Optional<EmailAddress> to = Optional.ofNullable(name.email())
                    .or(() -> user.map(known -> known.contacts().email()));
            boolean admitted = to.isPresent() && mailroom.admits(store, to.get(), origin);
            if (admitted && user.isPresent()) {
                Instant until = now.plus(environment.settings().terms().letter());
                mailroom.order(store, LetterKind.PASSWORD_RESET, user.get().id(), until, "");
                event(store, EventKind.PASSWORD_RESET_ASKED, user.get(), origin);
            }
            return Outcome.done(new Acknowledged(now));
        });
    }

    @Override
    public boolean isAwaited(Token token) {
        return books.read(store -> owner(store, token).isPresent());
    }

    private Optional<User> owner(UserBooks store, Token token) {
        Instant now = environment.now();
        return store.mailTokens()
                .find(token.hash(), Purpose.PASSWORD_RESET)
                .filter(found -> now.isBefore(found.until()))
                .flatMap(found -> store.users().find(found.user()))
                .filter(User::isActive);
    }

    @Override
    public Outcome<Acknowledged> reset(ResetPasswordCommand command, Origin origin) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        Optional<User> owner = books.read(store -> owner(store, command.token()));
        if (owner.isEmpty()) {
            return Outcome.refused(Reason.LINK_SPENT);
        }
        User known = owner.get();
        Optional<Reason> weak =
                environment.passwords().refusal(command.next(), OwnWords.of(known.login(), known.contacts()));
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        PasswordHash hash = environment.hasher().hash(command.next());
        return books.write(store -> reset(store, command, hash, origin));
    }

    private Outcome<Acknowledged> reset(
            SessionBooks store, ResetPasswordCommand command, PasswordHash hash, Origin origin) {
        Optional<User> owner = owner(store, command.token());
        if (store.mailTokens()
                        .use(command.token().hash(), Purpose.PASSWORD_RESET)
                        .isEmpty()
                || owner.isEmpty()) {
            return Outcome.refused(Reason.LINK_SPENT);
        }
        User user = owner.get();
        if (command.endSessions()) {
            store.sessions().endOthers(user.id(), null);
        }
        for (String name : List.of(user.login().value(), user.contacts().email().value())) {
            store.attempts().forget(SignInName.of(name).from(origin));
            store.attempts().forget(SignInName.of(name).fromAnywhere());
        }
        return save(store, user, hash, EventKind.PASSWORD_RESET, origin);
    }

    private void event(UserBooks store, EventKind kind, User user, Origin origin) {
        String id = user.id().value();
        store.events().add(new SecurityEvent(id, environment.now(), kind, id, origin, ""));
    }
}
