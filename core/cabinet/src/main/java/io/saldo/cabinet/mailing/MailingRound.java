package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** Orders what is to be told. Safe for use by many threads, and to be told the same again and again. */
public final class MailingRound {
    private final UnitOfWork<? extends MailingBooks> books;
    private final CabinetEnvironment environment;

    private MailingRound(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
    }

    public static MailingRound of(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        return new MailingRound(books, environment);
    }

    /** The accounts for which anybody wishes to be told of something. */
    public List<AccountRef> accounts(WishKind kind) {
        return books.read(store -> store.wishes().accounts(kind));
    }

    /** Something has happened to an account: orders a letter to each who wishes it and has none; how many these are. */
    public int tell(AccountRef account, Occasion occasion) {
        if (books.<Boolean>read(
                store -> store.wishes().who(account, occasion.kind()).isEmpty())) {
            return 0;
        }
        return books.<Integer>write(store -> {
            int ordered = 0;
            for (UserId user : store.wishes().who(account, occasion.kind())) {
                if (store.links().standing(user, account).isPresent()
                        && isFirst(store, new MailingOrder(user, account, occasion))) {
                    ordered++;
                }
            }
            return ordered;
        });
    }

    /** The outbox forgets what was sent; the key does not. */
    private static boolean isFirst(MailingBooks store, MailingOrder order) {
        var key = new CommandKey("mailing", order.id().substring("mailing/".length()));
        if (!(store.commands().take(key, Fingerprint.of(out -> out.field("mailing", order.id())))
                instanceof Taken.First)) {
            return false;
        }
        store.outbox().put(order.message());
        store.commands().done(key, "");
        return true;
    }

    /** The mail server says that an address takes no letters: noted for the user who has it, if any. */
    public void bounced(EmailAddress email, String reason) {
        books.<Optional<Object>>write(store -> {
            store.users()
                    .byEmail(email)
                    .map(User::id)
                    .ifPresent(user -> store.bounces().put(user, new Bounce(email, environment.now(), reason)));
            return Optional.empty();
        });
    }
}
