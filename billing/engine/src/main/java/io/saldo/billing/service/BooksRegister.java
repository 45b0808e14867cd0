package io.saldo.billing.service;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;
import java.util.function.Function;

/** The register, each call a unit of its own: rows that are wrong are answered, the others stated. */
final class BooksRegister implements Register {
    private final UnitOfWork<BillingStore> books;

    BooksRegister(UnitOfWork<BillingStore> books) {
        this.books = books;
    }

    @Override
    public Outcome<Stating> state(HouseId house, BookBuilder rows, CommandKey key) {
        ShelfId shelf = ShelfId.of(house);
        return books.write(store -> once(
                store,
                house,
                key,
                rows.content(),
                open -> open.keep(shelf, open.check(shelf, open.told(shelf, rows)))));
    }

    /** Does a command under its key, once, while the shelves are held: nobody states in between. */
    private static Outcome<Stating> once(
            BillingStore store,
            HouseId house,
            CommandKey key,
            Fingerprint content,
            Function<Shelving, Stating> command) {
        Shelving open = Shelving.open(store, List.of(house));
        Taken taken = store.commands().take(key, content);
        if (taken instanceof Taken.Conflict) {
            return Outcome.refused(Refusal.Reason.KEY_USED, key);
        } else if (taken instanceof Taken.Repeated) {
            return Outcome.done(new Stating(List.of(), true));
        }
        Stating stating = command.apply(open);
        store.commands().done(key, "");
        return Outcome.done(stating);
    }

    @Override
    public Picture compare(HouseId house, BookBuilder picture) {
        return books.read(store -> picture(store, house, picture));
    }

    private static Picture picture(BillingStore store, HouseId house, BookBuilder picture) {
        return PictureComparison.of(Shelving.read(store, ShelfId.of(house), Reach.ALL), picture.statements());
    }

    @Override
    public Outcome<Stating> take(HouseId house, BookBuilder picture, CommandKey key) {
        ShelfId shelf = ShelfId.of(house);
        return books.write(store -> once(store, house, key, picture.content(), open -> {
            var changes = new Shelving.Checked(picture(store, house, picture).changes(), List.of());
            return open.keep(shelf, open.check(shelf, changes));
        }));
    }
}
