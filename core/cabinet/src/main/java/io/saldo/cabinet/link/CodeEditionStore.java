package io.saldo.cabinet.link;

/** How often the check codes of accounts were made anew. */
public interface CodeEditionStore {

    /** Zero for an account whose codes never were. */
    int of(AccountRef account);

    /** One more, and every code of before is worthless; the number that it is now. */
    int renew(AccountRef account);
}
