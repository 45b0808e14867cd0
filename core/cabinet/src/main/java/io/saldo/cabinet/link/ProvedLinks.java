package io.saldo.cabinet.link;

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
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links as their interface says. */
final class ProvedLinks implements AccountLinks {
    private final UnitOfWork<? extends LinkBooks> books;
    private final CabinetEnvironment environment;
    private final Prover prover;
    private final Mailroom mailroom;

    ProvedLinks(
            UnitOfWork<? extends LinkBooks> books,
            CabinetEnvironment environment,
            AccountRegister register,
            CheckCodeKeys keys) {
        this.books = books;
        this.environment = environment;
        this.prover = new Prover(environment, register, keys);
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public Outcome<FoundAccount> find(SignedInUser user, AddAccountCommand command) {
        Optional<Refusal> refusal = prover.formRefusal(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return books.write(store -> user.in(store)
                .then(known -> proved(store, user, command))
                .then(proved -> Outcome.done(new FoundAccount(
                        proved.account().account(),
                        proved.account().address(),
                        proved.account().area()))));
    }

    @Override
    public Outcome<MyAccount> add(SignedInUser user, AddAccountCommand command) {
        Optional<Refusal> refusal = prover.formRefusal(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return books.write(store -> user.in(store)
                .then(known -> Once.only(
                                store.commands(),
                                new CommandKey("add-account", command.key()),
                                out -> content(user, command, out),
                                () -> proved(store, user, command).then(proved -> add(store, user, proved)),
                                link -> link.id().value(),
                                kept -> store.links().find(new LinkId(kept)).orElseThrow())
                        .then(link -> Outcome.done(mine(link)))));
    }

    /** Without the proof, which is a secret of the account's papers. */
    private static void content(SignedInUser user, AddAccountCommand command, CanonicalWriter out) {
        out.field("user", user.id()).field("account", command.ref().toString());
    }

    private Outcome<Prover.Proved> proved(LinkBooks store, SignedInUser user, AddAccountCommand command) {
        Outcome<Prover.Proved> outcome = prover.prove(store, user, command);
        if (outcome instanceof Outcome.Refused<?>) {
            event(
                    store,
                    EventKind.ACCOUNT_NOT_PROVED,
                    user.id(),
                    user,
                    command.ref().toString());
        }
        return outcome;
    }

    private Outcome<AccountLink> add(LinkBooks store, SignedInUser user, Prover.Proved proved) {
        Instant now = environment.now();
        AccountRef account = proved.account().account();
        var link = new AccountLink(
                new LinkId(environment.newId()), user.id(), account, proved.debtor(), proved.kind(), now, null);
        List<AccountLink> others = store.links().to(account);
        if (!store.links().add(link)) {
            return Outcome.refused(Reason.ALREADY_LINKED);
        }
        event(store, EventKind.ACCOUNT_LINKED, user.id(), user, account.toString());
        for (AccountLink other : others) {
            if (prover.role(other, Optional.of(proved.account())).endsLinks()) {
                event(store, EventKind.ACCOUNT_LINKED, other.user(), user, account.toString());
                mailroom.order(
                        store,
                        LetterKind.ACCOUNT_LINKED,
                        other.user(),
                        now,
                        account.number().value());
            }
        }
        return Outcome.done(link);
    }

    @Override
    public Outcome<List<MyAccount>> mine(SignedInUser user) {
        return books.read(store -> user.in(store)
                .then(known -> Outcome.done(
                        store.links().of(known.id()).stream().map(this::mine).toList())));
    }

    private MyAccount mine(AccountLink link) {
        Optional<RegisteredAccount> account = prover.registered(link.account());
        return new MyAccount(
                link.id(),
                link.account(),
                account.map(RegisteredAccount::address).orElse(""),
                prover.role(link, account),
                link.since());
    }

    @Override
    public Outcome<LinkedAccount> open(SignedInUser user, AccountRef account) {
        return books.read(store -> user.in(store)
                .then(known -> store.links()
                        .standing(known.id(), account)
                        .map(link -> Outcome.done(
                                new LinkedAccount(user, link, prover.role(link, prover.registered(account)))))
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND))));
    }

    @Override
    public Outcome<Acknowledged> remove(SignedInUser user, EndLinkCommand command) {
        Optional<Refusal> refusal = environment.boundary().refusal(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return books.write(store -> user.in(store)
                .then(known -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("remove-account", command.key()),
                        out -> out.field("user", known.id()).field("link", command.link()),
                        () -> remove(store, user, known, new LinkId(command.link())))));
    }

    private Outcome<Acknowledged> remove(LinkBooks store, SignedInUser user, User known, LinkId id) {
        Optional<AccountLink> link =
                store.links().find(id).filter(found -> found.user().equals(known.id()));
        Instant now = environment.now();
        var end = new LinkEnd(now, LinkEnd.Cause.REMOVED, known.id().value());
        if (link.isEmpty() || !store.links().end(id, end)) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        event(
                store,
                EventKind.LINK_ENDED,
                known.id(),
                user,
                link.get().account().toString());
        return Outcome.done(new Acknowledged(now));
    }

    @Override
    public Outcome<List<Watcher>> watchers(LinkedAccount account) {
        return books.read(store -> asHolder(store, account).then(own -> {
            Optional<RegisteredAccount> registered = prover.registered(account.account());
            return Outcome.done(store.links().to(account.account()).stream()
                    .map(link -> watcher(store, link, registered, own))
                    .toList());
        }));
    }

    private Watcher watcher(
            LinkBooks store, AccountLink link, Optional<RegisteredAccount> registered, AccountLink own) {
        String name = store.users()
                .find(link.user())
                .map(user -> user.contacts().name().masked())
                .orElse("");
        return new Watcher(
                link.id(),
                name,
                prover.role(link, registered),
                link.since(),
                link.id().equals(own.id()));
    }

    private Outcome<AccountLink> asHolder(LinkBooks store, LinkedAccount account) {
        return account.in(store)
                .then(own -> prover.role(own, prover.registered(own.account())).endsLinks()
                        ? Outcome.done(own)
                        : Outcome.refused(Reason.NOT_ALLOWED));
    }

    @Override
    public Outcome<Acknowledged> end(LinkedAccount account, EndLinkCommand command) {
        Optional<Refusal> refusal = environment.boundary().refusal(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return books.write(store -> asHolder(store, account)
                .then(own -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("end-link", command.key()),
                        out -> out.field("user", own.user()).field("link", command.link()),
                        () -> end(store, account, own, new LinkId(command.link())))));
    }

    private Outcome<Acknowledged> end(LinkBooks store, LinkedAccount account, AccountLink own, LinkId id) {
        Optional<AccountLink> link =
                store.links().find(id).filter(found -> found.account().equals(own.account()));
        Instant now = environment.now();
        var end = new LinkEnd(now, LinkEnd.Cause.ENDED_BY_HOLDER, own.user().value());
        if (link.isEmpty() || !store.links().end(id, end)) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        UserId ended = link.get().user();
        String ref = own.account().toString();
        event(store, EventKind.LINK_ENDED, own.user(), account.user(), ref);
        if (!ended.equals(own.user())) {
            event(store, EventKind.LINK_ENDED, ended, account.user(), ref);
            mailroom.order(
                    store,
                    LetterKind.LINK_ENDED,
                    ended,
                    now,
                    own.account().number().value());
        }
        return Outcome.done(new Acknowledged(now));
    }

    private void event(LinkBooks store, EventKind kind, UserId journal, SignedInUser by, String about) {
        Origin origin = journal.equals(by.id()) ? by.origin() : Origin.NOT_TOLD;
        store.events()
                .add(new SecurityEvent(
                        journal.value(), environment.now(), kind, by.id().value(), origin, about));
    }
}
