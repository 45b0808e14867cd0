package io.saldo.resident.account;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.resident.book.Door;

/** The card of an account. Safe for use by many threads. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND}. */
public interface AccountCards {
    static AccountCards of(Door door) {
        return new CardsOfBooks(door);
    }

    /** The whole card. What the premises have now is told only to who may submit for them. */
    Outcome<AccountCard> card(LinkedAccount account);

    /** What is owed alone: less is read for it. */
    Outcome<AccountState> state(LinkedAccount account);
}
