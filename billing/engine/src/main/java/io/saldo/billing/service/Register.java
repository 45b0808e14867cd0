package io.saldo.billing.service;

import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;

/**
 * States, corrects and withdraws what is known of houses. Rows are told by a {@link BookBuilder}; when they became
 * known is not theirs to say: the store gives the moment while it holds the shelf.
 */
public interface Register {

    static Register of(UnitOfWork<BillingStore> books) {
        return new BooksRegister(books);
    }

    /**
     * States rows of a house, and of its organization where they are told so. A wrong row is refused and named, and the
     * others are stated all the same; all of them in one unit, once for the key.
     */
    Outcome<Stating> state(HouseId house, BookBuilder rows, CommandKey key);

    /** What stating the whole picture of a house would do, row by row. Nothing is written. */
    Picture compare(HouseId house, BookBuilder picture);

    /**
     * Makes the register say what the whole picture of a house says, as the tables of a host show it today: states what
     * is new, corrects what differs, withdraws what is gone. The same picture again states nothing. What the
     * organization states for all its houses is only ever added or corrected.
     */
    Outcome<Stating> take(HouseId house, BookBuilder picture, CommandKey key);
}
