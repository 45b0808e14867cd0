package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Mailings as their interface says. */
final class StoredMailings implements Mailings {
    private final UnitOfWork<? extends MailingBooks> books;
    private final CabinetEnvironment environment;
    private final StopLink links;

    StoredMailings(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.links = new StopLink(environment.key());
    }

    @Override
    public Outcome<List<Wish>> of(SignedInUser user) {
        return books.read(store ->
                user.in(store).then(known -> Outcome.done(store.wishes().of(known.id()))));
    }

    @Override
    public Outcome<Optional<Bounce>> bounced(SignedInUser user) {
        return books.read(store -> user.in(store)
                .then(known -> Outcome.done(store.bounces()
                        .of(known.id())
                        .filter(bounce -> bounce.email().equals(known.contacts().email())))));
    }

    @Override
    public Outcome<Acknowledged> set(LinkedAccount account, SetWishesCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return books.write(store -> account.in(store)
                .then(link -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("set-wishes", command.key()),
                        out -> out.field("link", link.id()).field("kinds", new TreeSet<>(command.kinds()).toString()),
                        () -> {
                            for (WishKind kind : WishKind.values()) {
                                var wish = new Wish(link.user(), link.account(), kind);
                                if (command.kinds().contains(kind)) {
                                    store.wishes().put(wish);
                                } else {
                                    store.wishes().remove(wish);
                                }
                            }
                            return Outcome.done(new Acknowledged(environment.now()));
                        })));
    }

    @Override
    public Optional<Wish> read(String stop) {
        return links.read(stop);
    }

    @Override
    public Outcome<Acknowledged> stop(String stop) {
        Optional<Wish> wish = links.read(stop);
        if (wish.isEmpty()) {
            return Outcome.refused(Reason.LINK_SPENT);
        }
        return books.write(store -> {
            store.wishes().remove(wish.get());
            return Outcome.done(new Acknowledged(environment.now()));
        });
    }
}
